package org.preferencecenter.service.store;

import java.util.List;

/** The public halves of all keys that receipts were ever signed with, by any instance of the service, as JWKs (RFC 7517). */
public final class ReceiptKeyStore {
    private final Database database;

    public ReceiptKeyStore(Database database) {
        this.database = database;
    }

    /** Keeps a key for ever. One that is there already stays. */
    public void add(String id, String jwk) {
        database.transaction(connection -> Sql.change(connection,
                "INSERT INTO receipt_key (id, jwk) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", id, jwk));
    }

    /** All keys. */
    public List<String> all() {
        return database.query(connection -> Sql.all(connection, row -> row.getString(1),
                "SELECT jwk FROM receipt_key ORDER BY id"));
    }
}
