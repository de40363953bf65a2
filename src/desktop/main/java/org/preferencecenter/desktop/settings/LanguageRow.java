package org.preferencecenter.desktop.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.parts.Options;
import org.preferencecenter.desktop.parts.Options.Option;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.text.Words;

/** The language of the window, each by its own name, so that whoever does not read this one finds theirs. */
final class LanguageRow implements SettingView {
    private static final String SYSTEM = "";

    private final Surroundings surroundings;
    private final Options<String> options;
    private final SettingRow row;

    LanguageRow(Surroundings surroundings) {
        this.surroundings = surroundings;
        String title = surroundings.text("settings.language");
        List<Option<String>> languages = Stream.concat(
                Stream.of(new Option<>(SYSTEM, surroundings.text("settings.system"))),
                Words.LANGUAGES.stream().map(tag -> new Option<>(tag, Words.ownName(tag)))).toList();
        options = Options.sideBySide(title, languages, this::choose);
        row = new SettingRow(Setting.LANGUAGE, title, surroundings.text("settings.language.text"), surroundings,
                options.node());
    }

    @Override
    public SettingRow row() {
        return row;
    }

    @Override
    public void show(AppSettings settings, CenterState state) {
        options.show(settings.language().flatMap(LanguageRow::tag).orElse(SYSTEM));
        row.show(Words.ownName(surroundings.language()));
    }

    private static Optional<String> tag(Locale language) {
        return Words.LANGUAGES.stream().filter(tag -> Words.of(language).language().equals(tag)).findFirst();
    }

    private void choose(String tag) {
        row.change(settings -> settings
                .withLanguage(tag.equals(SYSTEM) ? Optional.empty() : Optional.of(Locale.forLanguageTag(tag))));
    }
}
