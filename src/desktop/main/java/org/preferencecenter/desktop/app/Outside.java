package org.preferencecenter.desktop.app;

import java.util.Locale;
import java.util.Optional;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;

/**
 * What an administrator's file, the environment or an argument sets, before whatever the person set.
 *
 * @param textSize in percent
 */
public record Outside(Optional<Locale> language, Optional<Integer> textSize) {
    /** Nothing is set. */
    public static final Outside NOTHING = new Outside(Optional.empty(), Optional.empty());

    AppSettings over(AppSettings settings) {
        return settings.withLanguage(language.or(settings::language))
                .withTextSize(textSize.orElse(settings.textSize()));
    }

    Decider decides(Setting setting) {
        boolean set = switch (setting) {
            case LANGUAGE -> language.isPresent();
            case TEXT_SIZE -> textSize.isPresent();
            case THEME, DEVICE, REASK, PROXY -> false;
        };
        return set ? Decider.CONFIGURATION : Decider.PERSON;
    }
}
