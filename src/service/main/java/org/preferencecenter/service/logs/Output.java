package org.preferencecenter.service.logs;

import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Writes each line at once. Which lines there are is for the loggers to say. */
final class Output extends StreamHandler {
    Output(OutputStream out, Formatter formatter) {
        super(out, formatter);
        setLevel(Level.ALL);
    }

    @Override
    public synchronized void publish(LogRecord record) {
        super.publish(record);
        flush();
    }

    /** The stream is the process's, and outlives this. */
    @Override
    public synchronized void close() {
        flush();
    }
}
