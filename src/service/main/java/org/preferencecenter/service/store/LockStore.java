package org.preferencecenter.service.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.LockChange;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.LockHistoryResponse.Entry;

/**
 * Every change of what organizations lock. What is locked now is stored nowhere: a preference is locked if the last change of it
 * gave a reason. Every statement begins with the organization.
 */
public final class LockStore {
    private final Database database;

    public LockStore(Database database) {
        this.database = database;
    }

    /** What is locked now, by preference. Only what was ever asked is looked up, so a long history takes no longer to read. */
    public List<Lock> of(OrganizationKey organization) {
        return database.query(connection -> Sql.all(connection,
                row -> new Lock(new PreferenceId(row.getString(1)), row.getString(2)), """
                        SELECT preference, reason FROM (SELECT asked.preference, (SELECT reason FROM organization_lock_change
                                WHERE issuer = ? AND organization = ? AND preference = asked.preference
                                ORDER BY sequence DESC LIMIT 1) AS reason
                            FROM (SELECT DISTINCT preference FROM notice) AS asked) AS last
                        WHERE reason IS NOT NULL ORDER BY preference""",
                organization.issuer(), organization.name()));
    }

    /**
     * Adds a change, unless the preference is locked for that reason, or not locked, already.
     *
     * @return for what reason it was locked before; none if it was not
     */
    public Optional<String> change(OrganizationKey organization, LockChange change) {
        return database.transaction(connection -> {
            Place place = Sql.first(connection, row -> new Place(row.getLong(1), Optional.ofNullable(row.getString(2))),
                    """
                            SELECT coalesce(max(sequence), 0), (SELECT reason FROM organization_lock_change
                                WHERE issuer = ? AND organization = ? AND preference = ? ORDER BY sequence DESC LIMIT 1)
                            FROM organization_lock_change WHERE issuer = ? AND organization = ?""",
                    organization.issuer(), organization.name(), change.preference().value(), organization.issuer(),
                    organization.name()).orElseThrow();
            if (!place.reason().equals(change.reason())) {
                Sql.change(connection, """
                        INSERT INTO organization_lock_change
                            (issuer, organization, sequence, preference, reason, administrator, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""", organization.issuer(), organization.name(),
                        place.last() + 1, change.preference().value(), change.reason(), change.administrator(),
                        change.changedAt().toString());
            }
            return place.reason();
        });
    }

    /** The sequence of an organization's last change, and the reason that a preference is locked for. */
    private record Place(long last, Optional<String> reason) {}

    /** At most so many changes after a sequence, in sequence. */
    public List<Entry> history(OrganizationKey organization, long after, int most) {
        return database.query(connection -> Sql.all(connection, LockStore::entry, """
                SELECT sequence, preference, reason, administrator, changed_at FROM organization_lock_change
                WHERE issuer = ? AND organization = ? AND sequence > ? ORDER BY sequence LIMIT ?""",
                organization.issuer(), organization.name(), after, most));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(row.getLong(1), new LockChange(new PreferenceId(row.getString(2)),
                Optional.ofNullable(row.getString(3)), Optional.ofNullable(row.getString(4)),
                Instant.parse(row.getString(5))));
    }
}
