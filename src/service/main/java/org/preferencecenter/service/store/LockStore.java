package org.preferencecenter.service.store;

import java.util.List;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;

/** What organizations lock. An organization is named within its issuer, as a subject is. */
public final class LockStore {
    private final Database database;

    public LockStore(Database database) {
        this.database = database;
    }

    public List<Lock> of(String issuer, String organization) {
        return database.query(connection -> Sql.all(connection,
                row -> new Lock(new PreferenceId(row.getString(1)), row.getString(2)),
                "SELECT preference, reason FROM organization_lock WHERE issuer = ? AND organization = ? ORDER BY preference",
                issuer, organization));
    }

    /** Locks a preference, or gives its lock another reason. */
    public void put(String issuer, String organization, Lock lock) {
        database.transaction(connection -> Sql.change(connection, """
                INSERT INTO organization_lock (issuer, organization, preference, reason) VALUES (?, ?, ?, ?)
                ON CONFLICT (issuer, organization, preference) DO UPDATE SET reason = excluded.reason""",
                issuer, organization, lock.preference().value(), lock.reason()));
    }

    public void remove(String issuer, String organization, PreferenceId preference) {
        database.transaction(connection -> Sql.change(connection,
                "DELETE FROM organization_lock WHERE issuer = ? AND organization = ? AND preference = ?",
                issuer, organization, preference.value()));
    }
}
