package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.preferencecenter.client.StoreTrouble;
import org.sqlite.SQLiteErrorCode;

/** Finds out what is wrong with a file from how using it failed and from the disk it is on. */
final class Diagnosis {
    /** A disk with less room than this has none to speak of: a write takes some pages of the file and of its log. */
    private static final long NO_ROOM = 64 * 1024L;

    private Diagnosis() {}

    static StoreTrouble of(Throwable cause, Path place) {
        if (cause instanceof SQLException sql) {
            int code = sql.getErrorCode() & 0xFF;
            if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
                return StoreTrouble.DAMAGED;
            }
            if (code == SQLiteErrorCode.SQLITE_FULL.code) {
                return StoreTrouble.DISK_FULL;
            }
            if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
                return StoreTrouble.READ_ONLY;
            }
        }
        return cause instanceof AccessDeniedException ? StoreTrouble.READ_ONLY : ofDisk(place);
    }

    /** Most errors of a file system come as words for people; the disk itself says it in numbers. */
    private static StoreTrouble ofDisk(Path place) {
        try {
            Path there = place.toAbsolutePath();
            while (!Files.isDirectory(there) && there.getParent() != null) {
                there = there.getParent();
            }
            FileStore disk = Files.getFileStore(there);
            boolean writable = Files.isWritable(there) && (Files.notExists(place) || Files.isWritable(place));
            if (disk.isReadOnly() || !writable) {
                return StoreTrouble.READ_ONLY;
            }
            return disk.getUsableSpace() < NO_ROOM ? StoreTrouble.DISK_FULL : StoreTrouble.UNUSABLE;
        } catch (IOException e) {
            return StoreTrouble.UNUSABLE;
        }
    }
}
