package org.preferencecenter.desktop.settings;

import java.util.Arrays;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.host.Theme;
import org.preferencecenter.desktop.parts.Options;
import org.preferencecenter.desktop.parts.Options.Option;
import org.preferencecenter.desktop.parts.Surroundings;

/** The colors of the window. */
final class ThemeRow implements SettingView {
    private final Surroundings surroundings;
    private final Options<Theme> options;
    private final SettingRow row;

    ThemeRow(Surroundings surroundings) {
        this.surroundings = surroundings;
        String title = surroundings.text("settings.theme");
        options = Options.sideBySide(title,
                Arrays.stream(Theme.values()).map(each -> new Option<>(each, name(each))).toList(), this::choose);
        row = new SettingRow(Setting.THEME, title, surroundings.text("settings.theme.text"), surroundings,
                options.node());
    }

    @Override
    public SettingRow row() {
        return row;
    }

    @Override
    public void show(AppSettings settings, CenterState state) {
        options.show(settings.theme());
        row.show(name(settings.theme()));
    }

    private String name(Theme theme) {
        return surroundings.text(switch (theme) {
            case SYSTEM -> "settings.system";
            case LIGHT -> "settings.theme.light";
            case DARK -> "settings.theme.dark";
            case HIGH_CONTRAST -> "settings.theme.highContrast";
        });
    }

    private void choose(Theme theme) {
        row.change(settings -> settings.withTheme(theme));
    }
}
