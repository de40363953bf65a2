package org.preferencecenter.desktop.app;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preferencecenter.client.DeviceLabel;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Theme;
import org.preferencecenter.desktop.settings.ProxyAddress;
import org.preferencecenter.desktop.text.Words;

/** The settings as values of a file. What is as usual has no value, and a value that says nothing is as usual. */
final class SettingsValues {
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "text-size";
    private static final String DEVICE = "device";
    private static final String ASK_AGAIN = "ask-again";
    private static final String PROXY = "proxy";
    private static final String NEVER = "never";
    private static final String NONE = "none";
    private static final int LEAST_TEXT = 100;
    private static final int MOST_TEXT = 200;

    private SettingsValues() {}

    static AppSettings read(Map<String, String> values) {
        AppSettings usual = AppSettings.USUAL;
        return new AppSettings(
                value(values, LANGUAGE).filter(Words.LANGUAGES::contains).map(Locale::forLanguageTag),
                value(values, THEME).flatMap(SettingsValues::theme).orElse(usual.theme()),
                value(values, TEXT_SIZE).flatMap(SettingsValues::textSize).orElse(usual.textSize()),
                value(values, DEVICE).flatMap(DeviceLabel::of),
                value(values, ASK_AGAIN).flatMap(SettingsValues::reask).orElse(usual.reask()),
                value(values, PROXY).flatMap(SettingsValues::proxy).orElse(usual.proxy()));
    }

    static Map<String, String> write(AppSettings settings) {
        Map<String, String> values = new TreeMap<>();
        settings.language().ifPresent(language -> values.put(LANGUAGE, language.toLanguageTag()));
        if (settings.theme() != AppSettings.USUAL.theme()) {
            values.put(THEME, word(settings.theme()));
        }
        if (settings.textSize() != AppSettings.USUAL.textSize()) {
            values.put(TEXT_SIZE, Integer.toString(settings.textSize()));
        }
        settings.device().ifPresent(device -> values.put(DEVICE, device));
        switch (settings.reask()) {
            case Reask.AsUsual() -> {}
            case Reask.After(Period period) -> values.put(ASK_AGAIN, period.toString());
            case Reask.Never() -> values.put(ASK_AGAIN, NEVER);
        }
        switch (settings.proxy()) {
            case ProxyChoice.AsSystem() -> {}
            case ProxyChoice.None() -> values.put(PROXY, NONE);
            case ProxyChoice.Manual manual -> values.put(PROXY, ProxyAddress.write(manual));
        }
        return values;
    }

    private static Optional<String> value(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).map(String::strip);
    }

    private static Optional<Theme> theme(String word) {
        return Arrays.stream(Theme.values()).filter(theme -> word(theme).equals(word)).findFirst();
    }

    private static String word(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Integer> textSize(String percent) {
        try {
            int size = Integer.parseInt(percent);
            return size >= LEAST_TEXT && size <= MOST_TEXT ? Optional.of(size) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reask> reask(String word) {
        try {
            return Optional.of(word.equals(NEVER) ? new Reask.Never() : new Reask.After(Period.parse(word)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ProxyChoice> proxy(String word) {
        if (word.equals(NONE)) {
            return Optional.of(new ProxyChoice.None());
        }
        return ProxyAddress.read(word) instanceof ProxyAddress.Reading.Address(var proxy)
                ? Optional.of(proxy)
                : Optional.empty();
    }
}
