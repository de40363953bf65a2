package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * One account's ledger within one transaction. Every statement begins with the account, so none can reach another's rows. Each
 * reading is one statement, and so sees one moment.
 */
public final class LedgerRows {
    private static final String OF_ACCOUNT = " FROM decision WHERE issuer = ? AND subject = ? ";

    private static final String CURSOR = "SELECT coalesce(max(sequence), 0)" + OF_ACCOUNT;

    private static final String AMONG = "AND id IN ";

    private static final String INSERT = """
            INSERT INTO decision (issuer, subject, sequence, id, preference, answer, revision, language, content, receipt,
                digest)""";

    /** What {@link #row} gives. The digest is only there if the words are kept here. */
    private static final String VALUES = """
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            (SELECT digest FROM notice WHERE preference = ? AND revision = ? AND language = ? AND digest = ?)""";

    private final Connection connection;
    private final AccountKey account;

    LedgerRows(Connection connection, AccountKey account) {
        this.connection = connection;
        this.account = account;
    }

    /**
     * What a sync needs to know, as of one moment.
     *
     * @param cursor the sequence of the last decision; 0 if there is none
     * @param place  the receipt in the place up to which the reader knows everything, if they say what it should be
     * @param known  those held of the decisions asked for
     * @param after  decisions after that place, in sequence
     */
    public record Excerpt(long cursor, Optional<String> place, Map<DecisionId, Entry> known, List<Entry> after) {
        /** Of somebody who has nothing to compare, and has seen everything. */
        public static Excerpt ofCursor(long cursor) {
            return new Excerpt(cursor, Optional.empty(), Map.of(), List.of());
        }

        /** Whether the reader knows this very ledger, and no other one from before a restore. */
        public boolean agreesWith(Known reader) {
            return reader.after() <= cursor
                    && (reader.signature().isEmpty() || place.filter(reader::isUpTo).isPresent());
        }
    }

    /** The sequence of the last decision; 0 if there is none. */
    public long cursor() {
        return run(() -> Sql.first(connection, row -> row.getLong(1), CURSOR, account.issuer(), account.subject()))
                .orElse(0L);
    }

    /** Every decision, in sequence, which begins with 1 and has no gaps. */
    public List<Decision> decisions() {
        return run(() -> Sql.all(connection, row -> decision(row.getString(1)),
                "SELECT content" + OF_ACCOUNT + "ORDER BY sequence", account.issuer(), account.subject()));
    }

    /** Every decision with its receipt, in sequence. */
    public List<Entry> entries() {
        return run(() -> Sql.all(connection, row -> entry(row, 1),
                "SELECT sequence, content, receipt" + OF_ACCOUNT + "ORDER BY sequence", account.issuer(),
                account.subject()));
    }

    /**
     * Reads.
     *
     * @param reader what the reader knows
     * @param most   how many decisions after it are read at most
     * @param ids    which decisions are asked for
     */
    public Excerpt read(Known reader, int most, Collection<DecisionId> ids) {
        StringBuilder sql = new StringBuilder("SELECT 'cursor', max(sequence), NULL, NULL" + OF_ACCOUNT);
        List<Object> parameters = new ArrayList<>(List.of(account.issuer(), account.subject()));
        if (!ids.isEmpty()) {
            sql.append("UNION ALL SELECT 'known', sequence, content, receipt" + OF_ACCOUNT)
                    .append(AMONG).append(placeholders(ids.size()));
            parameters.addAll(List.of(account.issuer(), account.subject()));
            ids.forEach(id -> parameters.add(id.toString()));
        }
        if (reader.signature().isPresent()) {
            sql.append(" UNION ALL SELECT 'place', sequence, NULL, receipt" + OF_ACCOUNT + "AND sequence = ?");
            parameters.addAll(List.of(account.issuer(), account.subject(), reader.after()));
        }
        sql.append(" UNION ALL SELECT * FROM (SELECT 'after', sequence, content, receipt" + OF_ACCOUNT)
                .append("AND sequence > ? ORDER BY sequence LIMIT ?) AS page");
        parameters.addAll(List.of(account.issuer(), account.subject(), reader.after(), most));
        Lines lines = new Lines();
        run(() -> Sql.all(connection, lines::add, sql.toString(), parameters.toArray()));
        return lines.excerpt();
    }

    /** The lines of an excerpt, each with its kind. */
    private static final class Lines {
        private long cursor;
        private Optional<String> place = Optional.empty();
        private final Map<DecisionId, Entry> known = new HashMap<>();
        private final List<Entry> after = new ArrayList<>();

        boolean add(ResultSet row) throws SQLException {
            switch (row.getString(1)) {
                case "cursor" -> cursor = row.getLong(2);
                case "place" -> place = Optional.of(row.getString(4));
                case "known" -> {
                    Entry entry = entry(row, 2);
                    known.put(entry.decision().id(), entry);
                }
                default -> after.add(entry(row, 2));
            }
            return true;
        }

        Excerpt excerpt() {
            // The order within a part of a union is nothing that SQL promises.
            after.sort(Comparator.comparingLong(Entry::sequence));
            return new Excerpt(cursor, place, known, after);
        }
    }

    /**
     * Adds decisions, all or none.
     *
     * @param entries in sequence, from the one after the cursor
     * @throws StoreException if a sequence does not follow the cursor, or one grants and no catalog kept here holds its notice
     */
    public void append(List<Entry> entries) {
        run(() -> Sql.changeAll(connection, INSERT + " VALUES (" + VALUES + ")",
                entries.stream().map(this::row).toList()));
    }

    /**
     * Adds decisions, all or none, if the ledger is the one that the reader knows, and holds nothing else and none of them. It is
     * one statement, so nothing comes in between, and a transaction in which it is not the first may not be gone on with after it.
     *
     * @param entries one or more, in sequence, from the one after the place up to which the reader knows everything
     * @return whether they were added
     * @throws StoreException if one grants and no catalog kept here holds its notice
     */
    public boolean appendAfter(Known reader, List<Entry> entries) {
        int many = entries.size();
        List<Object> parameters = new ArrayList<>();
        entries.forEach(entry -> parameters.addAll(row(entry)));
        StringBuilder sql = new StringBuilder(INSERT).append(" SELECT * FROM (SELECT ")
                .append(String.join(" UNION ALL SELECT ", Collections.nCopies(many, VALUES)))
                .append(") AS fresh WHERE (" + CURSOR + ") = ?");
        parameters.addAll(List.of(account.issuer(), account.subject(), reader.after()));
        reader.signature().ifPresent(signature -> {
            sql.append(" AND EXISTS (SELECT 1" + OF_ACCOUNT
                    + "AND sequence = ? AND substr(receipt, length(receipt) - ? + 1) = ?)");
            parameters.addAll(List.of(account.issuer(), account.subject(), reader.after(), signature.length(),
                    signature));
        });
        return run(() -> addsAll(sql.toString(), parameters, many));
    }

    /** Whoever knows everything sends nothing again, so ids are not looked up before: the key of the table knows them. */
    private boolean addsAll(String sql, List<Object> parameters, int many) throws SQLException {
        try {
            return Sql.change(connection, sql, parameters.toArray()) == many;
        } catch (SQLException e) {
            if (Sql.isTaken(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Notes that an e-mail is to ask the person to confirm these, which were appended just now. */
    public void askToConfirm(List<DecisionId> decisions) {
        run(() -> Sql.changeAll(connection, "INSERT INTO confirmation (issuer, subject, decision) VALUES (?, ?, ?)",
                decisions.stream().map(id -> List.<Object>of(account.issuer(), account.subject(), id.toString()))
                        .toList()));
    }

    private static String placeholders(int many) {
        return Collections.nCopies(many, "?").stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private List<Object> row(Entry entry) {
        Decision decision = entry.decision();
        String preference = decision.preference().value();
        String revision = decision.notice().revision().toString();
        String language = decision.notice().language();
        return List.of(account.issuer(), account.subject(), entry.sequence(), decision.id().toString(), preference,
                decision.answer().name(), revision, language, WireJson.write(decision), entry.receipt(), preference,
                revision, language, decision.notice().digest());
    }

    /** @param first the column of the sequence, which content and receipt follow */
    private static Entry entry(ResultSet row, int first) throws SQLException {
        return new Entry(row.getLong(first), decision(row.getString(first + 1)), row.getString(first + 2));
    }

    private static Decision decision(String content) throws SQLException {
        try {
            return WireJson.read(content, Decision.class);
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
