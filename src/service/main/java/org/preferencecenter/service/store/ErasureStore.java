package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.SyncResponse.Entry;

/** Erases the accounts whose time has come, and forgets what proves their decisions when its time has come. */
public final class ErasureStore {
    private final Database database;

    public ErasureStore(Database database) {
        this.database = database;
    }

    /** An erasure whose time has come. */
    public record Due(AccountKey account, PersonRequestId request) {}

    /**
     * Erasures whose time has come, also by the clock of the database, and that were not taken back, of any account, the oldest
     * first. It reads; what is done is done by account.
     */
    public List<Due> due(Instant now, int most) {
        return database.query(connection -> Sql.all(connection,
                row -> new Due(new AccountKey(row.getString(1), row.getString(2)),
                        PersonRequestId.parse(row.getString(3))),
                "SELECT issuer, subject, request FROM due_erasure WHERE carry_out_at <= ? ORDER BY carry_out_at LIMIT ?",
                now.toEpochMilli(), most));
    }

    /**
     * Carries an erasure out in one transaction, unless another instance did so, or the person took it back: keeps the proofs, and
     * deletes all that is the account's.
     *
     * @param name    of the account in the proofs
     * @param proving what stays of each decision
     * @return whether it was done here and now
     * @throws StoreException if the database fails, or finds that it may not be done
     */
    public boolean carryOut(Due due, String name, Instant now, String reason,
            Function<Entry, StoredErasure.Proof> proving) {
        return database.transaction(connection -> {
            Optional<StoredRequest> wanted = new RequestRows(connection, due.account()).all().stream()
                    .filter(each -> each.id().equals(due.request()) && each.kind() == RequestKind.ERASURE
                            && each.status() == RequestStatus.RECEIVED)
                    .findFirst();
            if (wanted.isEmpty()) {
                return false;
            }
            List<Entry> held = new LedgerRows(connection, due.account()).entries();
            keep(connection, name, wanted.get(), now, reason, held.stream().map(proving).toList());
            switch (database) {
                case EmbeddedDatabase embedded -> erase(connection, due);
                case PostgresDatabase shared -> Sql.first(connection, row -> true,
                        "SELECT carry_out_erasure(?, ?, ?, ?)", due.account().issuer(), due.account().subject(),
                        due.request().toString(), name);
            }
            return true;
        });
    }

    private static void keep(Connection connection, String name, StoredRequest wanted, Instant now, String reason,
            List<StoredErasure.Proof> proofs) throws SQLException {
        String request = wanted.id().toString();
        Sql.change(connection, """
                INSERT INTO erasure (account, request, received_at, carried_out_at, proof_until, reason)
                VALUES (?, ?, ?, ?, ?, ?)""", name, request, wanted.receivedAt().toEpochMilli(), now.toEpochMilli(),
                wanted.erasure().orElseThrow().proofUntil().toEpochMilli(), reason);
        Sql.changeAll(connection, """
                INSERT INTO erasure_proof (account, request, place, preference, answer, revision, language, digest,
                    received_at, signature_digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", proofs.stream().map(proof -> List.<Object>of(name, request,
                proof.place(), proof.preference(), proof.answer(), proof.revision(), proof.language(), proof.digest(),
                proof.receivedAt().toEpochMilli(), proof.signatureDigest())).toList());
    }

    /** In PostgreSQL a function does the same. Its triggers let SQLite do it only for an erasure that is due and proven. */
    private static void erase(Connection connection, Due due) throws SQLException {
        String issuer = due.account().issuer();
        String subject = due.account().subject();
        Sql.change(connection, "DELETE FROM confirmation WHERE issuer = ? AND subject = ?", issuer, subject);
        Sql.change(connection, "DELETE FROM decision WHERE issuer = ? AND subject = ?", issuer, subject);
        Sql.change(connection, "DELETE FROM person_request_event WHERE issuer = ? AND subject = ?", issuer, subject);
        // The one that allows all this goes last.
        Sql.change(connection, "DELETE FROM person_request WHERE issuer = ? AND subject = ? AND id <> ?", issuer,
                subject, due.request().toString());
        Sql.change(connection, "DELETE FROM person_request WHERE issuer = ? AND subject = ? AND id = ?", issuer,
                subject, due.request().toString());
    }

    /**
     * Deletes the proofs whose time is over by the clock of the database.
     *
     * @return of how many erasures
     */
    public long forget() {
        return database.transaction(connection -> switch (database) {
            case EmbeddedDatabase embedded -> {
                Sql.change(connection, """
                        DELETE FROM erasure_proof WHERE EXISTS (SELECT 1 FROM erasure
                            WHERE account = erasure_proof.account AND request = erasure_proof.request
                                AND proof_until <= unixepoch() * 1000)""");
                yield (long) Sql.change(connection, "DELETE FROM erasure WHERE proof_until <= unixepoch() * 1000");
            }
            case PostgresDatabase shared ->
                Sql.first(connection, row -> row.getLong(1), "SELECT forget_proofs()").orElseThrow();
        });
    }
}
