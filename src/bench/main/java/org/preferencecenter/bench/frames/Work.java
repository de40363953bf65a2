package org.preferencecenter.bench.frames;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What frames took of one thread, in milliseconds.
 *
 * @param overBudget how many took longer than a sixtieth of a second allows
 */
record Work(int frames, double of99InHundred, double worst, int overBudget) {
    static final double BUDGET = 16;
    private static final double ALMOST_ALL = 0.99;
    private static final double NANOS_A_MILLI = 1e6;

    static Work of(List<FrameLog.Frame> frames, ToLongFunction<FrameLog.Frame> thread) {
        double[] millis = frames.stream().mapToLong(thread).mapToDouble(nanos -> nanos / NANOS_A_MILLI).sorted()
                .toArray();
        int over = (int) frames.stream().filter(frame -> thread.applyAsLong(frame) / NANOS_A_MILLI > BUDGET).count();
        return new Work(millis.length, millis[(int) Math.ceil(ALMOST_ALL * millis.length) - 1],
                millis[millis.length - 1], over);
    }
}
