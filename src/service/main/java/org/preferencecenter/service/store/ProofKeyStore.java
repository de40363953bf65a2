package org.preferencecenter.service.store;

import java.util.Optional;

/** The key that accounts are named with where they were erased, as a JWK (RFC 7517). There is one, for ever. */
public final class ProofKeyStore {
    private final Database database;

    public ProofKeyStore(Database database) {
        this.database = database;
    }

    /** Keeps the key, unless another instance of the service made one already. */
    public void add(String jwk) {
        database.transaction(connection -> Sql.change(connection,
                "INSERT INTO proof_key (place, jwk) VALUES (1, ?) ON CONFLICT (place) DO NOTHING", jwk));
    }

    /** The key, if it was made. */
    public Optional<String> get() {
        return database.query(connection -> Sql.first(connection, row -> row.getString(1),
                "SELECT jwk FROM proof_key WHERE place = 1"));
    }
}
