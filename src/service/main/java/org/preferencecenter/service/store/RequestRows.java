package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;

/** One account's requests within one transaction. Every statement begins with the account. */
public final class RequestRows {
    private final Connection connection;
    private final AccountKey account;

    RequestRows(Connection connection, AccountKey account) {
        this.connection = connection;
        this.account = account;
    }

    /** Every request, in the order they were received. */
    public List<StoredRequest> all() {
        Map<String, StoredRequest> all = new LinkedHashMap<>();
        run(() -> Sql.all(connection, RequestRows::line, """
                SELECT id, kind, received_at, due_at, carry_out_at, proof_until, event, happened_at
                FROM person_request JOIN person_request_event USING (issuer, subject)
                WHERE issuer = ? AND subject = ? AND request = id ORDER BY sequence, step""", account.issuer(),
                account.subject()))
                .forEach(line -> all.merge(line.id().toString(), line, RequestRows::continued));
        return List.copyOf(all.values());
    }

    /**
     * Adds one, with its trail.
     *
     * @param sequence one more than there are
     * @throws StoreException if there is another in its place, or with its id
     */
    public void add(long sequence, StoredRequest request) {
        Optional<StoredRequest.Promise> erasure = request.erasure();
        run(() -> Sql.change(connection, """
                INSERT INTO person_request
                    (issuer, subject, sequence, id, kind, received_at, due_at, carry_out_at, proof_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", account.issuer(), account.subject(), sequence,
                request.id().toString(), request.kind().name(), request.receivedAt().toEpochMilli(),
                request.dueAt().toEpochMilli(), erasure.map(each -> each.carryOutAt().toEpochMilli()),
                erasure.map(each -> each.proofUntil().toEpochMilli())));
        for (int i = 0; i < request.trail().size(); i++) {
            note(request.id(), i + 1L, request.trail().get(i));
        }
    }

    /**
     * Adds a line to the trail of a request.
     *
     * @param place one more than it has
     * @throws StoreException if there is another in its place
     */
    public void note(PersonRequestId request, long place, Step step) {
        run(() -> Sql.change(connection, """
                INSERT INTO person_request_event (issuer, subject, request, step, event, happened_at)
                VALUES (?, ?, ?, ?, ?, ?)""", account.issuer(), account.subject(), request.toString(), place,
                step.event().name(), step.at().toEpochMilli()));
    }

    /** A request with one line of its trail. */
    private static StoredRequest line(ResultSet row) throws SQLException {
        RequestKind kind = RequestKind.valueOf(row.getString(2));
        Optional<StoredRequest.Promise> erasure = kind == RequestKind.ERASURE
                ? Optional.of(new StoredRequest.Promise(time(row, 5), time(row, 6)))
                : Optional.empty();
        return new StoredRequest(PersonRequestId.parse(row.getString(1)), kind, time(row, 3), time(row, 4), erasure,
                List.of(new Step(RequestEvent.valueOf(row.getString(7)), time(row, 8))));
    }

    private static StoredRequest continued(StoredRequest begun, StoredRequest next) {
        return begun.after(next.trail().getFirst());
    }

    static Instant time(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
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
            throw new StoreException("A statement on requests failed", e);
        }
    }
}
