package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.preferencecenter.client.StoreTrouble;

/**
 * Keeps other processes, and other threads of this one, from signing in and out of a profile meanwhile. The system lets go of it
 * if this process dies. Closed by the thread that took it.
 */
final class FolderLock implements AutoCloseable {
    // The system locks a file for the whole process: a second thread is refused and not made to wait.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until nobody else holds the lock. */
    static FolderLock of(Disk disk, Path folder) throws StoreException {
        IN_THIS_PROCESS.lock();
        try {
            return inThisProcess(disk, folder);
        } catch (StoreException | RuntimeException e) {
            IN_THIS_PROCESS.unlock();
            throw e;
        }
    }

    private static FolderLock inThisProcess(Disk disk, Path folder) throws StoreException {
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
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
