package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.StoreTrouble;

/** The files on this computer cannot be read or written. */
public sealed class StoreException extends IOException permits SignedOutException {
    private static final long serialVersionUID = 1L;
    private final StoreTrouble trouble;

    StoreException(StoreTrouble trouble, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.trouble = trouble;
    }

    /** @param place the file or folder that was to be used, from which follows what is wrong */
    StoreException(String message, Path place, Throwable cause) {
        this(Diagnosis.of(cause, place), message, cause);
    }

    StoreException(String message) {
        this(StoreTrouble.UNUSABLE, message, null);
    }

    static StoreException damaged(String message) {
        return new StoreException(StoreTrouble.DAMAGED, message, null);
    }

    /** What to tell the person. */
    public StoreTrouble trouble() {
        return trouble;
    }

    boolean isDamage() {
        return trouble == StoreTrouble.DAMAGED;
    }

    /** Does something with the file of an account; whatever goes wrong below becomes a store exception that says what. */
    static <T> T unless(String done, Path file, Database.Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (StoreException e) {
            throw e;
        } catch (SQLException | IOException e) {
            throw new StoreException("The file of the account cannot be " + done, file, e);
        }
    }
}
