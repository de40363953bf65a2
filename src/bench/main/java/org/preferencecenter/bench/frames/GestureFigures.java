package org.preferencecenter.bench.frames;

import java.util.List;

/**
 * What a gesture costs.
 *
 * @param first   the longest frame of the JavaFX thread the first time, before anything is compiled, in milliseconds
 * @param fx      of the JavaFX thread, all other times
 * @param drawing of the thread that draws, all other times
 */
record GestureFigures(double first, Work fx, Work drawing) {
    /**
     * Sums up.
     *
     * @param first the frames of the first time
     * @param other the frames of all other times
     */
    static GestureFigures of(List<FrameLog.Frame> first, List<FrameLog.Frame> other) {
        return new GestureFigures(Work.of(first, FrameLog.Frame::fx).worst(), Work.of(other, FrameLog.Frame::fx),
                Work.of(other, FrameLog.Frame::drawing));
    }
}
