package org.preferencecenter.sandbox;

import java.util.Locale;
import javafx.application.Application;
import org.preferencecenter.desktop.app.Display;

/** Starts the sandbox. {@code --fresh} empties its folder first; {@code --folder=PATH} names another folder. */
public final class SandboxMain {
    private SandboxMain() {}

    /** Ends with exit code 1 and one sentence if there is no display, or if the sandbox cannot start. */
    public static void main(String[] arguments) {
        if (!Display.mayBeThere(System.getProperties(), System.getenv())) {
            fail(Display.NONE);
        }
        try {
            Application.launch(SandboxApplication.class, arguments);
        } catch (RuntimeException e) {
            fail(new Words(Locale.getDefault()).of("start.failed", sentence(e)));
        }
    }

    /** The innermost message is the one that says what is wrong. */
    private static String sentence(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return String.valueOf(inner.getMessage());
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
