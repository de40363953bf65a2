package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/** All that the store changes on a disk goes through here, so that a test may bring one that fills up, fails or is cut off. */
public interface Disk {
    /** The disk of this computer. */
    static Disk ofThisComputer() {
        return new SystemDisk();
    }

    /** Opens a SQLite database, and makes it if there is none. What is committed is on the disk when the commit returns. */
    Connection connect(Path database) throws SQLException;

    /** Makes the folder, and those above it, readable by its owner only. */
    void makeFolder(Path folder) throws IOException;

    /** Opens a file that is only there to be locked, and makes it if there is none. */
    default FileChannel openLock(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Replaces a small file so that a crash leaves the old one or the new one, whole. */
    void replace(Path file, String text) throws IOException;

    /**
     * Writes a few bytes over the beginning of a small file, and makes it if there is none. Not forced to the disk: it outlasts
     * the program, but not always a power cut.
     */
    void overwrite(Path file, String text) throws IOException;

    /** Puts a file in the place of another at one stroke. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file or an empty folder, if it is there. */
    void delete(Path file) throws IOException;
}
