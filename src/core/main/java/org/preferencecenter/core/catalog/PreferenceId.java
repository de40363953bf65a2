package org.preferencecenter.core.catalog;

import java.util.regex.Pattern;

/**
 * The stable name of a preference, such as {@code usage-statistics}.
 *
 * @param value lower-case words joined by hyphens, at most 64 characters
 */
public record PreferenceId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException if the value is not of that form */
    public PreferenceId {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A preference id is lower-case words joined by hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
