package org.preferencecenter.core.catalog;

import java.time.Period;
import java.util.regex.Pattern;

/** The forms that the facts of a catalog are written in. */
final class Forms {
    private static final Pattern TERM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*:[A-Za-z][A-Za-z0-9-]*");
    /** No vocabulary has longer ones, and the pattern needs more stack the longer the text. */
    private static final int LONGEST_TERM = 200;
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MOST_MONTHS = 1_200;
    private static final int MOST_DAYS = 36_525;

    private Forms() {}

    /** Whether the text is a prefixed term of a vocabulary, such as {@code dpv:DirectMarketing}. */
    static boolean isTerm(String text) {
        return text.length() <= LONGEST_TERM && TERM.matcher(text).matches();
    }

    /** Whether the text has the form of an ISO 3166 code. */
    static boolean isCountry(String text) {
        return COUNTRY.matcher(text).matches();
    }

    /** Whether the period is at least a day, and not so long that a date plus it is no date. */
    static boolean isSensible(Period period) {
        boolean forward = period.getYears() >= 0 && period.getMonths() >= 0 && period.getDays() >= 0;
        return forward && !period.isZero() && period.toTotalMonths() <= MOST_MONTHS && period.getDays() <= MOST_DAYS;
    }
}
