package org.preferencecenter.desktop.text;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/**
 * All that is needed to speak to one person: the words of their language, the time on their clock and the name of their
 * computer, as it stands in the decisions made on it.
 */
public record Speech(Words words, Moments moments, String device) {
    /** The speech for a person of this locale and zone. */
    public static Speech of(Locale locale, ZoneId zone, InstantSource clock, String device) {
        Words words = Words.of(locale);
        return new Speech(words, new Moments(clock, zone, words), device);
    }

    /** Short for {@link Words#text}. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }
}
