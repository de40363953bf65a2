package org.preferencecenter.desktop.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether there is a display to open a window on. */
public final class Display {
    /** What to say where there is none. */
    public static final String NONE = "There is no display to open a window on. "
            + "To have every screen drawn to pictures without one, run ./mvnw -Ptour";

    private Display() {}

    /** False if it is sure that there is none; the toolkit of a system without a display would end in a stack trace. */
    public static boolean mayBeThere(Properties system, Map<String, String> environment) {
        boolean linux = system.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");
        return !linux || "headless".equals(system.getProperty("glass.platform"))
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
