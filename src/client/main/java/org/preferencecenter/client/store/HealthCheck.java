package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/**
 * Looks at all of a file that was just opened, inside a transaction. SQLite checks its own pages, which it otherwise does only
 * where it happens to read; the checksums tell of what lies within them. A ledger is some tens of kilobytes, so this takes about
 * as long as one durable write.
 */
record HealthCheck(Database database) {

    /**
     * Passes for a file that is as it was written.
     *
     * @param writes how often was written into it at least
     * @throws StoreException if it is damaged, or belongs to another account
     */
    void require(String pseudonym, long writes) throws SQLException, IOException {
        requireNothing("PRAGMA foreign_key_check");
        // And not the quicker quick_check: by way of an index the account's answer takes the place of one made here.
        requireNothing("SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
        AccountRow account = new AccountRow(database);
        account.requireWhole();
        if (!account.owner().equals(List.of(pseudonym))) {
            throw new StoreException("The file belongs to another account");
        }
        if (account.writes() < writes) {
            throw StoreException.damaged("The file has lost the last of what was written");
        }
        StateReader reader = new StateReader(database);
        reader.read();
        reader.requireAllWhole();
        reader.notices();
    }

    private void requireNothing(String findings) throws SQLException, IOException {
        if (!database.query(row -> true, findings).isEmpty()) {
            throw StoreException.damaged("The file of the account does not hold together");
        }
    }
}
