package org.preferencecenter.service.store;

import java.util.List;

/** The keys that links in e-mails are sealed with, as JWKs (RFC 7517), in the order they were made. */
public final class LinkKeyStore {
    private final Database database;

    public LinkKeyStore(Database database) {
        this.database = database;
    }

    /** Keeps a key for ever, unless another instance of the service made one for this place already. */
    public void add(int place, String jwk) {
        database.transaction(connection -> Sql.change(connection,
                "INSERT INTO link_key (place, jwk) VALUES (?, ?) ON CONFLICT (place) DO NOTHING", place, jwk));
    }

    /** All keys, the first one first. */
    public List<String> all() {
        return database.query(connection -> Sql.all(connection, row -> row.getString(1),
                "SELECT jwk FROM link_key ORDER BY place"));
    }
}
