package org.preferencecenter.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * Which decisions of an account an e-mail still has to ask about. One that is due came with the decision, in its transaction. An
 * instance of the service takes what it is about to send, so that no two send the same.
 */
public final class ConfirmationStore {
    private static final String OF_ACCOUNT = "WHERE issuer = ? AND subject = ? AND ";

    private final Database database;

    public ConfirmationStore(Database database) {
        this.database = database;
    }

    /**
     * Takes all that is due, unless too much was done lately.
     *
     * @param abandoned what was taken before this moment and not done since is due again: whoever took it is gone
     * @param lately    since when what was done counts
     * @param most      how many may have been done since then
     */
    public List<DecisionId> take(AccountKey account, Instant now, Instant abandoned, Instant lately, int most) {
        return database.transaction(connection -> {
            int done = Sql.first(connection, row -> row.getInt(1),
                    "SELECT count(*) FROM confirmation " + OF_ACCOUNT + "done_at > ?", account.issuer(),
                    account.subject(), lately.toEpochMilli()).orElseThrow();
            return done >= most
                    ? List.of()
                    : Sql.all(connection, row -> DecisionId.parse(row.getString(1)),
                            "UPDATE confirmation SET taken_at = ? " + OF_ACCOUNT
                                    + "done_at IS NULL AND (taken_at IS NULL OR taken_at < ?) RETURNING decision",
                            now.toEpochMilli(), account.issuer(), account.subject(), abandoned.toEpochMilli());
        });
    }

    /** Whether anything is due or taken, at the cost of one look. */
    public boolean isAny(AccountKey account) {
        return database.query(connection -> Sql.first(connection, row -> true,
                "SELECT 1 FROM confirmation " + OF_ACCOUNT + "done_at IS NULL LIMIT 1", account.issuer(),
                account.subject())).isPresent();
    }

    /**
     * An answer that an e-mail asks to confirm.
     *
     * @param takenAt when it was about to be sent, if it was
     * @param doneAt  when it was sent, or was not worth sending any more
     */
    public record Asked(DecisionId decision, Optional<Instant> takenAt, Optional<Instant> doneAt) {}

    /** All that an e-mail asks, or asked, about. */
    public List<Asked> all(AccountKey account) {
        return database.query(connection -> Sql.all(connection,
                row -> new Asked(DecisionId.parse(row.getString(1)), time(row, 2), time(row, 3)),
                "SELECT decision, taken_at, done_at FROM confirmation " + OF_ACCOUNT + "TRUE ORDER BY decision",
                account.issuer(), account.subject()));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** What was taken was sent, or is not worth sending any more. */
    public void done(AccountKey account, Collection<DecisionId> decisions, Instant now) {
        change("UPDATE confirmation SET done_at = ? " + OF_ACCOUNT + "decision = ?",
                List.<Object>of(now.toEpochMilli()), account, decisions);
    }

    /** What was taken could not be sent and is due again. */
    public void giveBack(AccountKey account, Collection<DecisionId> decisions) {
        change("UPDATE confirmation SET taken_at = NULL " + OF_ACCOUNT + "decision = ?", List.of(), account, decisions);
    }

    private void change(String sql, List<Object> values, AccountKey account, Collection<DecisionId> decisions) {
        List<List<Object>> rows = decisions.stream().map(decision -> {
            List<Object> row = new ArrayList<>(values);
            row.addAll(List.of(account.issuer(), account.subject(), decision.toString()));
            return row;
        }).toList();
        database.transaction(connection -> Sql.changeAll(connection, sql, rows));
    }
}
