package org.preferencecenter.bench.frames;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Logs the frames of a scene. A frame begins where the layout of the one before ended, so that all the JavaFX thread did for it
 * counts: in handlers, in tasks and in the pulse itself. The measure is the time that two threads had a processor, because the time of day
 * would also tell what else the machine has to do.
 */
final class FrameLog {
    private static final String DRAWING_THREAD = "QuantumRenderer";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long drawingThread = Thread.getAllStackTraces().keySet().stream()
            .filter(each -> each.getName().startsWith(DRAWING_THREAD)).findFirst().orElseThrow().threadId();
    /** Guarded by this, as all that follows. */
    private List<Frame> frames = new ArrayList<>();
    private long fx;
    private long drawing;

    /**
     * What a frame took of a processor, in nanoseconds.
     *
     * @param fx      on the JavaFX thread
     * @param drawing on the thread that draws, while the JavaFX thread prepared this frame: mostly for the one before
     */
    record Frame(long fx, long drawing) {}

    private FrameLog() {}

    /** Follows a scene. On the JavaFX thread, which from then on makes frames also while nothing happens. */
    static FrameLog of(Scene scene) {
        FrameLog log = new FrameLog();
        scene.addPostLayoutPulseListener(log::frame);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // That it runs is enough.
            }
        }.start();
        return log;
    }

    private synchronized void frame() {
        long fxNow = threads.getCurrentThreadCpuTime();
        long drawingNow = threads.getThreadCpuTime(drawingThread);
        frames.add(new Frame(fxNow - fx, drawingNow - drawing));
        fx = fxNow;
        drawing = drawingNow;
        notifyAll();
    }

    /** Waits until so many frames have passed. Not on the JavaFX thread. */
    synchronized void await(int count) throws InterruptedException {
        int end = frames.size() + count;
        while (frames.size() < end) {
            wait();
        }
    }

    /** The frames since the last call. Not to be called while another thread waits for frames. */
    synchronized List<Frame> take() {
        List<Frame> taken = frames;
        frames = new ArrayList<>();
        return taken;
    }
}
