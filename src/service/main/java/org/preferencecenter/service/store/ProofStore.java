package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.request.PersonRequestId;

/** What is left of accounts that were erased, by a name of the account that tells nobody who it is. */
public final class ProofStore {
    private static final String OF_ERASED = "WHERE account = ? ";

    private final Database database;

    public ProofStore(Database database) {
        this.database = database;
    }

    /** Erasures of an account, in the order they were carried out. */
    public List<StoredErasure> of(String name) {
        return database.query(connection -> of(connection, name));
    }

    private static List<StoredErasure> of(Connection connection, String name) throws SQLException {
        return Sql.all(connection, ProofStore::erasure,
                "SELECT request, received_at, carried_out_at, proof_until, reason FROM erasure " + OF_ERASED
                        + "ORDER BY carried_out_at",
                name);
    }

    /** The same with all that is proven. */
    public List<StoredErasure.Proven> proven(String name) {
        return database.transaction(connection -> {
            List<StoredErasure> erasures = of(connection, name);
            List<ProofOf> proofs = Sql.all(connection, ProofStore::proof, """
                    SELECT request, place, preference, answer, revision, language, digest, received_at, signature_digest
                    FROM erasure_proof\s""" + OF_ERASED + "ORDER BY request, place", name);
            return erasures.stream().map(each -> new StoredErasure.Proven(each, proofs.stream()
                    .filter(proof -> proof.request().equals(each.request())).map(ProofOf::proof).toList())).toList();
        });
    }

    private record ProofOf(PersonRequestId request, StoredErasure.Proof proof) {}

    /**
     * When a decision of the account was erased.
     *
     * @param place         where it was in the account, or a place before it
     * @param signatureDigest of its receipt's signature; none if nothing but the place is known
     */
    public Optional<Instant> erased(String name, long place, Optional<String> signatureDigest) {
        return database.query(connection -> Sql.first(connection, row -> RequestRows.time(row, 1), """
                SELECT carried_out_at FROM erasure_proof JOIN erasure USING (account, request)
                WHERE account = ? AND place = ? AND signature_digest = coalesce(?, signature_digest)
                ORDER BY carried_out_at DESC LIMIT 1""", name, place, signatureDigest));
    }

    private static StoredErasure erasure(ResultSet row) throws SQLException {
        return new StoredErasure(PersonRequestId.parse(row.getString(1)), RequestRows.time(row, 2),
                RequestRows.time(row, 3), RequestRows.time(row, 4), row.getString(5));
    }

    private static ProofOf proof(ResultSet row) throws SQLException {
        return new ProofOf(PersonRequestId.parse(row.getString(1)),
                new StoredErasure.Proof(row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getString(7), RequestRows.time(row, 8), row.getString(9)));
    }
}
