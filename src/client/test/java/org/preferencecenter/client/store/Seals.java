package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Seals a file as the library does when it has written, for tests that write behind its back and are not to be found out. */
public final class Seals {
    private Seals() {}

    public static void renew(Connection connection) throws SQLException, IOException {
        new AccountRow(new Database(connection)).seal();
    }
}
