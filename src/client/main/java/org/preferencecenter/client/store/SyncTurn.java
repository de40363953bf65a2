package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The turn to exchange with the account, which one program at a time has of all that share a profile. The system takes it back
 * from a program that dies. It saves work and is no more than that: two exchanges at once bring about nothing wrong, since
 * {@link AccountStore#apply} lets only one of them in. So a disk that knows no locks keeps nobody from the account.
 */
public final class SyncTurn implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SyncTurn.class.getName());

    private final Optional<FileChannel> channel;

    private SyncTurn(Optional<FileChannel> channel) {
        this.channel = channel;
    }

    /** Takes the turn, without waiting; nothing if somebody else has it. */
    public static Optional<SyncTurn> take(Disk disk, Path profile) {
        try {
            FileChannel channel = disk.openLock(profile.resolve("syncing"));
            if (isFree(channel)) {
                return Optional.of(new SyncTurn(Optional.of(channel)));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Nobody can be kept from exchanging at the same time", e);
            return Optional.of(new SyncTurn(Optional.empty()));
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another center in this program has it. Some systems let a third program in when the channel is closed now.
            return false;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Gives the turn to whoever takes it next. */
    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The turn ends with this program at the latest", e);
        }
    }
}
