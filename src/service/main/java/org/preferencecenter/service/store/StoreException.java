package org.preferencecenter.service.store;

import java.sql.SQLException;

/** The database failed. Nothing of the transaction was kept. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, SQLException cause) {
        super(message, cause);
    }
}
