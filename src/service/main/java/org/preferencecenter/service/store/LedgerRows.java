package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** One account's ledger within one transaction. Every statement begins with the account, so none can reach another's rows. */
public final class LedgerRows {
    private static final String ENTRIES = "SELECT sequence, content, receipt FROM decision WHERE issuer = ? AND subject = ? ";

    private final Connection connection;
    private final AccountKey account;

    LedgerRows(Connection connection, AccountKey account) {
        this.connection = connection;
        this.account = account;
    }

    /** The sequence of the last decision; 0 if there is none. */
    public long cursor() {
        return run(() -> Sql.first(connection, row -> row.getLong(1),
                "SELECT coalesce(max(sequence), 0) FROM decision WHERE issuer = ? AND subject = ?",
                account.issuer(), account.subject())).orElse(0L);
    }

    public Optional<Entry> find(DecisionId id) {
        return run(() -> Sql.first(connection, LedgerRows::entry, ENTRIES + "AND id = ?",
                account.issuer(), account.subject(), id.toString()));
    }

    /** The decisions after a sequence, in sequence. */
    public List<Entry> after(long sequence, int most) {
        return run(() -> Sql.all(connection, LedgerRows::entry, ENTRIES + "AND sequence > ? ORDER BY sequence LIMIT ?",
                account.issuer(), account.subject(), sequence, most));
    }

    /** Every decision, in sequence. */
    public List<Decision> decisions() {
        return after(0, Integer.MAX_VALUE).stream().map(Entry::decision).toList();
    }

    /**
     * Adds a decision.
     *
     * @throws StoreException if its sequence does not follow the cursor, or it grants and no catalog kept here holds its notice
     */
    public void append(Entry entry) {
        Decision decision = entry.decision();
        String preference = decision.preference().value();
        String revision = decision.notice().revision().toString();
        String language = decision.notice().language();
        run(() -> Sql.change(connection, """
                INSERT INTO decision (issuer, subject, sequence, id, preference, answer, revision, language, content, receipt,
                    digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT digest FROM notice
                    WHERE preference = ? AND revision = ? AND language = ? AND digest = ?))""",
                account.issuer(), account.subject(), entry.sequence(), decision.id().toString(), preference,
                decision.answer().name(), revision, language, WireJson.write(decision), entry.receipt(), preference,
                revision, language, decision.notice().digest()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        try {
            return new Entry(row.getLong(1), WireJson.read(row.getString(2), Decision.class), row.getString(3));
        } catch (WireException e) {
            throw new SQLException("A decision in the database cannot be read", e);
        }
    }

    /** A statement or several. */
    @FunctionalInterface
    private interface Statements<T> {
        T run() throws SQLException;
    }

    private static <T> T run(Statements<T> statements) {
        try {
            return statements.run();
        } catch (SQLException e) {
            throw new StoreException("A statement on a ledger failed", e);
        }
    }
}
