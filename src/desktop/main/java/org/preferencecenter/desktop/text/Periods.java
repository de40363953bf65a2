package org.preferencecenter.desktop.text;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Says how long something takes. */
public final class Periods {
    private Periods() {}

    /** Such as "180 days" or "1 year and 6 months". */
    public static String of(Period period, Speech speech) {
        long days = period.get(ChronoUnit.DAYS);
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(speech.text("period.years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(speech.text("period.months", period.getMonths()));
        }
        if (days != 0 || parts.isEmpty()) {
            parts.add(speech.text("period.days", days));
        }
        return parts.stream().reduce((earlier, later) -> speech.text("period.and", earlier, later)).orElseThrow();
    }
}
