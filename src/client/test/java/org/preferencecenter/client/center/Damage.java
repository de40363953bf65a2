package org.preferencecenter.client.center;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.preferencecenter.client.testing.Examples;

/** Things that go wrong with the files of a profile. */
final class Damage {
    private Damage() {}

    static Path ledger(Path profile) {
        return profile.resolve("accounts").resolve(Examples.ACCOUNT.pseudonym()).resolve("ledger.db");
    }

    /** From now on no decision can be written, as on a full disk. */
    static void refuseDecisions(Path profile) throws SQLException {
        run(profile,
                "CREATE TRIGGER full BEFORE INSERT ON decision BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    }

    /** From now on nothing that is heard can be written, as on a full disk. */
    static void refuseToHear(Path profile) throws SQLException {
        run(profile, "CREATE TRIGGER full BEFORE UPDATE ON account BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    }

    /** There is room on the disk again. */
    static void makeRoom(Path profile) throws SQLException {
        run(profile, "DROP TRIGGER full");
    }

    static void run(Path profile, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ledger(profile));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
