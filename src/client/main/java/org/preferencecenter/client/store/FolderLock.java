package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.preferencecenter.client.StoreTrouble;

/** Keeps other processes from signing in and out of a profile meanwhile. The system lets go of it if this process dies. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until no other process holds the lock. */
    static FolderLock of(Disk disk, Path folder) throws StoreException {
        try {
            FileChannel channel = disk.openLock(folder.resolve("lock"));
            try {
                channel.lock();
                return new FolderLock(channel);
            } catch (IOException | OverlappingFileLockException e) {
                channel.close();
                throw e;
            }
        } catch (IOException | OverlappingFileLockException e) {
            throw new StoreException("The folder of the profile cannot be locked", folder, e);
        }
    }

    @Override
    public void close() throws StoreException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(StoreTrouble.UNUSABLE, "The folder of the profile cannot be unlocked", e);
        }
    }
}
