package org.preferencecenter.service.logs;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for people, and beneath it what failed. */
final class TextLines extends Formatter {
    @Override
    public String format(LogRecord record) {
        String request = RequestId.current().map(id -> "[" + id.text() + "] ").orElse("");
        String failure = record.getThrown() == null ? "" : Failures.text(record.getThrown()) + "\n";
        return record.getInstant() + " " + Words.level(record) + " " + record.getLoggerName() + " " + request
                + Words.message(this, record) + "\n" + failure;
    }
}
