package org.preferencecenter.desktop.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javafx.application.Application;

/** Starts the program. A class of its own, because the launcher refuses one that extends {@code Application} on the class path. */
public final class Main {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(List.of(arguments), System.getProperties(), System.getenv(), System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the program until its window is closed. What keeps it from starting is said in one sentence. */
    static int run(List<String> arguments, Properties system, Map<String, String> environment, PrintStream errors) {
        try {
            Arguments.of(arguments);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            return NOT_UNDERSTOOD;
        }
        if (!Display.mayBeThere(system, environment)) {
            errors.println(Display.NONE);
            return FAILED;
        }
        // Java looks there only if it is told so before anything is called.
        system.putIfAbsent("java.net.useSystemProxies", "true");
        try {
            Application.launch(DesktopApplication.class, arguments.toArray(String[]::new));
            return 0;
        } catch (UnsupportedOperationException e) {
            // What the toolkit throws when the display that is named cannot be opened.
            errors.println(Display.NONE);
            return FAILED;
        }
    }
}
