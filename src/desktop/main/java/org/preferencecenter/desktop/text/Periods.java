package org.preferencecenter.desktop.text;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Says how long something takes. */
public final class Periods {
    private Periods() {}

    /** Such as "180 days" or "1 year and 6 months". */
    public static String of(Period period, Speech speech) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(speech.text("period.years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(speech.text("period.months", period.getMonths()));
        }
        if (period.getDays() != 0 || parts.isEmpty()) {
            parts.add(speech.text("period.days", period.getDays()));
        }
        return parts.stream().reduce((earlier, later) -> speech.text("period.and", earlier, later)).orElseThrow();
    }
}
