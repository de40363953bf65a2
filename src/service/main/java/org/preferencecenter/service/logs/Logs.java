package org.preferencecenter.service.logs;

import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preferencecenter.service.settings.LogSettings;

/** How a process that is a service writes its log: that of {@link System.Logger}, by way of {@code java.util.logging}. */
public final class Logs {
    /** Named by hand, since a logger that nobody holds forgets its level. */
    private static final Logger REQUESTS = Logger.getLogger(Exchange.LOGGER);

    private Logs() {}

    /**
     * Writes all that is logged to a stream, and nowhere else. What is logged at all remains as it is set for
     * {@code java.util.logging}: without a setting, what is at least information.
     */
    public static void install(LogSettings settings, OutputStream out) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Output(out, lines(settings.format())));
        REQUESTS.setLevel(settings.requests() ? Level.FINE : Level.OFF);
    }

    private static Formatter lines(LogSettings.Format format) {
        return switch (format) {
            case TEXT -> new TextLines();
            case JSON -> new JsonLines();
        };
    }
}
