package org.preferencecenter.bench;

import java.util.Arrays;

/** How long something took, in milliseconds: half of the times at most the median. */
record Delay(double median, double of99InHundred, double worst) {
    private static final double MEDIAN = 0.5;
    private static final double ALMOST_ALL = 0.99;
    private static final double NANOS_A_MILLI = 1e6;

    static Delay of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Delay(quantile(sorted, MEDIAN), quantile(sorted, ALMOST_ALL), quantile(sorted, 1));
    }

    private static double quantile(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1] / NANOS_A_MILLI;
    }
}
