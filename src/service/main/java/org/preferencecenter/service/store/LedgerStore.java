package org.preferencecenter.service.store;

import java.util.List;
import java.util.function.Function;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncResponse.Entry;

/** The ledgers of all accounts. There is no way to a ledger but through its account. */
public final class LedgerStore {
    private final Database database;

    public LedgerStore(Database database) {
        this.database = database;
    }

    /**
     * Works on one account's ledger in one transaction: reads it once, and appends at most once. The work may be run again.
     *
     * @throws StoreException if the database fails
     */
    public <T> T transaction(AccountKey account, Function<LedgerRows, T> work) {
        return database.transaction(connection -> work.apply(new LedgerRows(connection, account)));
    }

    /**
     * Adds decisions to one account's ledger in one statement, as {@link LedgerRows#appendAfter} does.
     *
     * @throws StoreException if the database fails
     */
    public boolean appendAfter(AccountKey account, Known reader, List<Entry> entries) {
        return database.statement(connection -> new LedgerRows(connection, account).appendAfter(reader, entries));
    }

    /**
     * Reads one account's ledger, once.
     *
     * @throws StoreException if the database fails
     */
    public <T> T read(AccountKey account, Function<LedgerRows, T> reading) {
        return database.query(connection -> reading.apply(new LedgerRows(connection, account)));
    }
}
