package org.preferencecenter.service.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database failed. Nothing of the transaction was kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Whether it is what a database said, which names tables and columns and quotes no row: SQLite never does, and the driver of
     * PostgreSQL is told to leave it out.
     */
    public static boolean isOfDatabase(Throwable failure) {
        return failure instanceof SQLException;
    }
}
