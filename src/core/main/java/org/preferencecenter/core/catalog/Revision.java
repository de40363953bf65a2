package org.preferencecenter.core.catalog;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The revision of a notice. A major step changes what is agreed to, so earlier grants no longer count; a minor step
 * changes only the wording and asks nobody.
 */
public record Revision(int major, int minor) implements Comparable<Revision> {
    private static final int LARGEST = 999_999;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,5}\\.(0|[1-9][0-9]{0,5})");

    /** @throws IllegalArgumentException if major is below 1, minor below 0, or either has more than six digits */
    public Revision {
        if (major < 1 || minor < 0 || major > LARGEST || minor > LARGEST) {
            throw new IllegalArgumentException("A revision is major.minor, from 1.0");
        }
    }

    /**
     * Reads {@code major.minor}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Revision parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A revision is major.minor, from 1.0");
        }
        int dot = text.indexOf('.');
        return new Revision(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(Revision other) {
        return Comparator.comparingInt(Revision::major).thenComparingInt(Revision::minor).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
