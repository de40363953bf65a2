package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Remembers beside a database how often was written into it. A database that lost its log (its {@code -wal} file), or was
 * replaced by an older one, is whole and consistent; only that it has seen fewer writes gives it away. The number is written after
 * the write it counts is on the disk, so it may be behind and is never ahead.
 *
 * @param file beside the database
 */
record WriteCount(Disk disk, Path file) {
    static final String SUFFIX = "-writes";
    private static final Logger LOG = System.getLogger(WriteCount.class.getName());

    static WriteCount of(Disk disk, Path database) {
        return new WriteCount(disk, database.resolveSibling(database.getFileName() + SUFFIX));
    }

    /** How many writes the database has seen at least; 0 if that is not known. */
    long read() {
        try {
            return Math.max(0, Long.parseLong(Files.readString(file)));
        } catch (IOException | NumberFormatException e) {
            // It is a second look at what the database says of itself; without it there is only the first.
            LOG.log(Level.DEBUG, "Nothing is known of earlier writes", e);
            return 0;
        }
    }

    void note(long writes) {
        try {
            // Always as long, so that it is never half of one number and half of another.
            disk.overwrite(file, "%019d".formatted(writes));
        } catch (IOException e) {
            // What was written is on the disk all the same.
            LOG.log(Level.DEBUG, "A write is not counted", e);
        }
    }
}
