package org.preferencecenter.bench.frames;

import java.util.Map;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.preferencecenter.core.wire.WireJson;

/** Makes the gestures in one window and prints what they cost. A process of its own, so that each window begins cold. */
final class FramesProgram {
    /** Says which window. */
    static final String REAL = "real";
    static final String PLAIN = "plain";

    private FramesProgram() {}

    /** What is printed, as JSON. */
    record Recorded(Map<String, GestureFigures> gestures) {}

    /** Takes which window it is to be. */
    public static void main(String[] arguments) throws InterruptedException {
        Function<Stage, Subject> window = arguments[0].equals(REAL) ? RealWindow::new : PlainWindow::new;
        Platform.startup(() -> {});
        try {
            Subject subject = Hands.onFxThread(() -> window.apply(new Stage()));
            FrameLog frames = Hands.onFxThread(() -> FrameLog.of(subject.scene()));
            System.out.println(WireJson.write(new Recorded(Gestures.in(subject, frames))));
        } finally {
            // Else the toolkit's thread keeps the process, and whoever waits for it, after a failure too.
            Platform.exit();
        }
    }
}
