package org.preferencecenter.desktop.fairness;

import java.util.List;

/**
 * One thing that was measured about a pattern.
 *
 * @param what what was asked
 * @param how  what was done to find out
 */
record Measurement(String what, String how, List<Figure> figures) {
    Measurement {
        figures = List.copyOf(figures);
    }

    Measurement(String what, String how, Figure... figures) {
        this(what, how, List.of(figures));
    }

    /** Nothing was measured by what has no figures. */
    boolean passes() {
        return !figures.isEmpty() && figures.stream().allMatch(Figure::passes);
    }

    /**
     * A figure and its bound.
     *
     * @param bound  what it must be
     * @param passes whether it is
     */
    record Figure(String name, String value, String bound, boolean passes) {
        static Figure exactly(String name, long value, long bound) {
            return new Figure(name, Long.toString(value), "= " + bound, value == bound);
        }

        static Figure atMost(String name, long value, long bound) {
            return new Figure(name, Long.toString(value), "≤ " + bound, value <= bound);
        }

        static Figure none(String name, List<String> found) {
            return new Figure(name, found.isEmpty() ? "0" : found.size() + ": " + String.join("; ", found), "= 0",
                    found.isEmpty());
        }

        static Figure same(String name, Object one, Object other) {
            String value = one.equals(other) ? one.toString() : one + " | " + other;
            return new Figure(name, value, "the same", one.equals(other));
        }
    }
}
