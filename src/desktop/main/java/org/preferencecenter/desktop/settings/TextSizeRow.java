package org.preferencecenter.desktop.settings;

import java.text.NumberFormat;
import java.util.List;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.parts.Options;
import org.preferencecenter.desktop.parts.Options.Option;
import org.preferencecenter.desktop.parts.Surroundings;

/** The size of the text, and of all that is measured by it. */
final class TextSizeRow implements SettingView {
    private static final List<Integer> PERCENT = List.of(100, 125, 150, 175, 200);
    private static final double WHOLE = 100;

    private final NumberFormat percent;
    private final Options<Integer> options;
    private final SettingRow row;

    TextSizeRow(Surroundings surroundings) {
        String title = surroundings.text("settings.textSize");
        percent = NumberFormat.getPercentInstance(surroundings.speech().words().locale());
        options = Options.sideBySide(title, PERCENT.stream().map(each -> new Option<>(each, name(each))).toList(),
                this::choose);
        row = new SettingRow(Setting.TEXT_SIZE, title, surroundings.text("settings.textSize.text"), surroundings,
                options.node());
    }

    @Override
    public SettingRow row() {
        return row;
    }

    @Override
    public void show(AppSettings settings, CenterState state) {
        options.show(settings.textSize());
        row.show(name(settings.textSize()));
    }

    private String name(int size) {
        return percent.format(size / WHOLE);
    }

    private void choose(int size) {
        row.change(settings -> settings.withTextSize(size));
    }
}
