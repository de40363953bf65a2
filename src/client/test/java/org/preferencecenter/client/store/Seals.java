package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.preferencecenter.core.ledger.Decision;

/** Seals a file as the library does when it has written, for tests that write behind its back and are not to be found out. */
public final class Seals {
    private Seals() {}

    /** Lets decisions of the account be there, as if they had arrived. */
    public static void arrived(Path file, String pseudonym, Collection<Decision> decisions)
            throws SQLException, IOException {
        try (Connection connection = Disk.ofThisComputer().connect(file)) {
            Database database = new Database(connection);
            database.write(() -> {
                Facts facts = new Facts(database, pseudonym);
                for (Decision decision : decisions) {
                    facts.arrived(decision);
                }
                return new AccountRow(database).seal();
            });
        }
    }

    public static void renew(Connection connection) throws SQLException, IOException {
        new AccountRow(new Database(connection)).seal();
    }
}
