package org.preferencecenter.client.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Listens to what a class logs, as an operator would read it. */
public final class LogOf extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;

    public LogOf(Class<?> type) {
        this(type.getName());
    }

    /** @param type the name of a class that only its package sees */
    public LogOf(String type) {
        this.logger = Logger.getLogger(type);
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** Each line as level and message. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }
}
