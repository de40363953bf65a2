package org.preferencecenter.service.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.logs.Logs;
import org.preferencecenter.service.settings.LogSettings;
import tools.jackson.databind.JsonNode;

/** What a service that runs alone would write, with everything that this program says at any level. */
public final class Log implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OWN = Logger.getLogger("org.preferencecenter.service");
    private static final Logger TOKENS = Logger.getLogger("org.preferencecenter.service.token");

    /** The server's own log, which quotes rows, and which the embedded one sends here. */
    private static final Logger SERVER = Logger.getLogger("io.zonky");

    private final List<Handler> handlers = List.of(ROOT.getHandlers());
    private final List<Level> levels = List.of(ROOT.getLevel(), TOKENS.getLevel());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Log(LogSettings.Format format) {
        this(new LogSettings(format, true));
    }

    public Log(LogSettings settings) {
        Logs.install(settings, out);
        ROOT.setLevel(Level.INFO);
        SERVER.setLevel(Level.OFF);
        OWN.setLevel(Level.ALL);
        TOKENS.setLevel(Level.ALL);
    }

    public String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Its lines as JSON, which each must be. */
    public List<JsonNode> json() {
        return text().lines().map(Log::read).toList();
    }

    private static JsonNode read(String line) {
        try {
            return WireJson.readTree(line);
        } catch (WireException e) {
            throw new AssertionError(line, e);
        }
    }

    @Override
    public void close() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        handlers.forEach(ROOT::addHandler);
        ROOT.setLevel(levels.getFirst());
        TOKENS.setLevel(levels.getLast());
        OWN.setLevel(null);
        SERVER.setLevel(null);
    }
}
