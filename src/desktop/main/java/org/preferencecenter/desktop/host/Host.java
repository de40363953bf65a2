package org.preferencecenter.desktop.host;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the program around the window says of itself.
 *
 * @param device   the label of this computer, the same as in {@link org.preferencecenter.client.Settings#device}
 * @param locale   whose language and region the window speaks, unless the person decides about it
 * @param textSize 1 for 100 %, unless the person decides about it
 * @param settings what the person decides about
 */
public record Host(String device, Locale locale, ZoneId zone, InstantSource clock, Appearance appearance,
        double textSize, Computer computer, SettingsKeeper settings) {
    private static final double WHOLE = 100;

    /** A host that decides about everything. */
    public Host(String device, Locale locale, ZoneId zone, InstantSource clock, Appearance appearance, double textSize,
            Computer computer) {
        this(device, locale, zone, clock, appearance, textSize, computer, SettingsKeeper.none());
    }

    /** With the language, time and colors of the system, and text at 100 %. Needs a running JavaFX toolkit. */
    public static Host of(String device, Computer computer) {
        return new Host(device, Locale.getDefault(), SystemTime.zone(), SystemTime.clock(), Appearance.ofSystem(), 1,
                computer);
    }

    /** The same host for a person of another locale and text size. */
    public Host with(Locale otherLocale, double otherTextSize) {
        return new Host(device, otherLocale, zone, clock, appearance, otherTextSize, computer, settings);
    }

    /** The same host, in whose window a person may set what the keeper says. */
    public Host keeping(SettingsKeeper keeper) {
        return new Host(device, locale, zone, clock, appearance, textSize, computer, keeper);
    }

    /** Whose language and region the window speaks with these settings. */
    public Locale localeWith(AppSettings set) {
        // Somebody who asks for the language that the system has anyway does not leave its region.
        return isHosts(Setting.LANGUAGE)
                ? locale
                : set.language().filter(each -> !each.getLanguage().equals(locale.getLanguage())).orElse(locale);
    }

    /** The colors with these settings, where the system's are those of the host. */
    public Theme themeWith(AppSettings set) {
        return isHosts(Setting.THEME) ? Theme.SYSTEM : set.theme();
    }

    /** The text size with these settings; 1 for 100 %. */
    public double textSizeWith(AppSettings set) {
        return isHosts(Setting.TEXT_SIZE) ? textSize : set.textSize() / WHOLE;
    }

    /** The label of this computer with these settings. */
    public String deviceWith(AppSettings set) {
        return isHosts(Setting.DEVICE) ? device : set.device().orElse(device);
    }

    private boolean isHosts(Setting setting) {
        return settings.decides(setting) == Decider.HOST;
    }
}
