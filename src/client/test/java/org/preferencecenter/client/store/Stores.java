package org.preferencecenter.client.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.preferencecenter.client.testing.Examples;
import org.preferencecenter.core.ledger.Decision;

/** Stores in a folder of a test. */
final class Stores {
    private Stores() {}

    static Path file(Path folder) {
        return folder.resolve("ledger.db");
    }

    static AccountStore open(Path folder) throws StoreException {
        return AccountStore.open(Disk.ofThisComputer(), file(folder), Examples.ACCOUNT.pseudonym());
    }

    static ProfileFolder profile(Path folder) throws StoreException {
        return ProfileFolder.open(Disk.ofThisComputer(), folder, () -> Examples.MORNING);
    }

    /** The files of the account whose folder it is. */
    static AccountFolder account(Path folder) {
        return new AccountFolder(Disk.ofThisComputer(), folder, () -> Examples.MORNING);
    }

    static void append(AccountStore store, Decision... decisions) throws StoreException {
        store.append(Examples.noticesOf(List.of(decisions)), state -> List.of(decisions));
    }

    /** What an exchange from the cursor brings when the account had nothing new but this. */
    static SyncChanges arrival(long from, Decision... decisions) {
        List<SyncChanges.StoredReceipt> receipts = List.of(decisions).stream()
                .map(decision -> new SyncChanges.StoredReceipt(decision.id(), from + 1, "receipt")).toList();
        return new SyncChanges(0, from, List.of(decisions), SyncChanges.Namesakes.NONE, receipts, Map.of(),
                from + decisions.length, Examples.MORNING);
    }

    /** Runs SQL on a connection that knows nothing of this library, and returns the first value it answers. */
    static String raw(Path folder, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file(folder));
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }
}
