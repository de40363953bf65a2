package org.preferencecenter.core.ask;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** How long a question that was put off rests on a computer. A person may lengthen what the catalog says, and never shorten it. */
public sealed interface Reask {
    /** For as long as the catalog says. */
    record AsUsual() implements Reask {}

    /**
     * For so long, if that is longer than the catalog says.
     *
     * @param period of at most a hundred years
     */
    record After(Period period) implements Reask {
        private static final int MOST_MONTHS = 1_200;
        private static final int MOST_DAYS = 36_525;

        /** @throws IllegalArgumentException if the period goes back in time, or so far that a date plus it is no date */
        public After {
            boolean back = period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0;
            if (back || period.toTotalMonths() > MOST_MONTHS || period.getDays() > MOST_DAYS) {
                throw new IllegalArgumentException("A question rests for at most a hundred years");
            }
        }
    }

    /** Until the person looks for it themselves, or its words change in what is agreed to. */
    record Never() implements Reask {}

    /**
     * When a question that was put off may be asked again; nothing if it may not.
     *
     * @param usual how long the catalog lets it rest
     */
    default Optional<Instant> again(Instant putOff, Period usual) {
        Instant earliest = after(putOff, usual);
        return switch (this) {
            case AsUsual() -> Optional.of(earliest);
            case After(Period period) -> {
                Instant wanted = after(putOff, period);
                yield Optional.of(wanted.isBefore(earliest) ? earliest : wanted);
            }
            case Never() -> Optional.empty();
        };
    }

    private static Instant after(Instant moment, Period period) {
        return moment.atOffset(ZoneOffset.UTC).plus(period).toInstant();
    }
}
