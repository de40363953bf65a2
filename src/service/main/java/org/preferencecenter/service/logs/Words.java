package org.preferencecenter.service.logs;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.preferencecenter.core.text.PlainText;

/** The words of a line, as {@link System.Logger} has them. */
final class Words {
    private static final NavigableMap<Integer, String> NAMES = new TreeMap<>(Map.of(Integer.MIN_VALUE, "TRACE",
            Level.FINE.intValue(), "DEBUG", Level.INFO.intValue(), "INFO", Level.WARNING.intValue(), "WARNING",
            Level.SEVERE.intValue(), "ERROR"));
    private static final int LONGEST = 4_000;

    private Words() {}

    static String level(LogRecord record) {
        return NAMES.floorEntry(record.getLevel().intValue()).getValue();
    }

    /** In one line, so that nothing in it can look like another line. */
    static String message(Formatter formatter, LogRecord record) {
        return PlainText.of(formatter.formatMessage(record), LONGEST);
    }
}
