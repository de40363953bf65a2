package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.SQLException;

/** The files on this computer cannot be read or written. */
public sealed class StoreException extends IOException permits SignedOutException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    StoreException(String message) {
        super(message);
    }

    /** Does something with the file of an account; whatever goes wrong below becomes a store exception that says what. */
    static <T> T unless(String done, Database.Work<T> work) throws StoreException {
        try {
            return work.run();
        } catch (StoreException e) {
            throw e;
        } catch (SQLException | IOException e) {
            throw new StoreException("The file of the account cannot be " + done, e);
        }
    }
}
