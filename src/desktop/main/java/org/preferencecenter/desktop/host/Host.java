package org.preferencecenter.desktop.host;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What the program around the window says of itself.
 *
 * @param device   the label of this computer, the same as in {@link org.preferencecenter.client.Settings#device}
 * @param locale   whose language and region the window speaks
 * @param textSize 1 for 100 %, 2 for 200 %
 */
public record Host(String device, Locale locale, ZoneId zone, InstantSource clock, Appearance appearance,
        double textSize, Computer computer) {
    /** With the language, time and colors of the system, and text at 100 %. Needs a running JavaFX toolkit. */
    public static Host of(String device, Computer computer) {
        return new Host(device, Locale.getDefault(), SystemTime.zone(), SystemTime.clock(), Appearance.ofSystem(), 1,
                computer);
    }

    /** The same host for a person of another locale and text size. */
    public Host with(Locale otherLocale, double otherTextSize) {
        return new Host(device, otherLocale, zone, clock, appearance, otherTextSize, computer);
    }
}
