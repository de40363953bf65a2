package org.preferencecenter.service.settings;

import java.util.Locale;

/**
 * What a service that runs alone writes to its standard output.
 *
 * @param requests whether there is a line for each request
 */
public record LogSettings(Format format, boolean requests) {
    /** How a line is written. */
    public enum Format {
        /** For people. */
        TEXT,
        /** A JSON object (RFC 8259) a line. */
        JSON;

        /** @throws IllegalArgumentException if there is none of that name */
        static Format parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }
}
