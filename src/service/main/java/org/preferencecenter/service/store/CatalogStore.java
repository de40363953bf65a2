package org.preferencecenter.service.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.NoticeReference;

/** Every catalog that was ever published here, so that the words a decision answered can always be shown. */
public final class CatalogStore {
    private final Database database;

    public CatalogStore(Database database) {
        this.database = database;
    }

    /** A notice that was published, without its words. */
    public record PublishedNotice(PreferenceId preference, NoticeReference reference) {
        public static PublishedNotice of(Notice notice) {
            return new PublishedNotice(notice.preference(), NoticeReference.to(notice));
        }
    }

    /** The highest version; 0 if there is no catalog. */
    public int latestVersion() {
        return database.query(connection -> Sql.first(connection, row -> row.getInt(1),
                "SELECT coalesce(max(version), 0) FROM catalog")).orElse(0);
    }

    /** The files of a version; none if there is no such. */
    public CatalogFiles files(int version) {
        Map<String, String> texts = new HashMap<>();
        database.query(connection -> Sql.all(connection, row -> Map.entry(row.getString(1), row.getString(2)),
                "SELECT name, text FROM catalog_file WHERE version = ?", version))
                .forEach(file -> texts.put(file.getKey(), file.getValue()));
        return new CatalogFiles(texts);
    }

    /** The notices of every catalog. */
    public List<PublishedNotice> notices() {
        return database.query(connection -> Sql.all(connection,
                row -> new PublishedNotice(new PreferenceId(row.getString(1)),
                        new NoticeReference(Revision.parse(row.getString(2)), row.getString(3), row.getString(4))),
                "SELECT preference, revision, digest, language FROM notice"));
    }

    /** The version of the catalog that brought a notice; none if none did. */
    public Optional<Integer> version(PublishedNotice notice) {
        return database.query(connection -> Sql.first(connection, row -> row.getInt(1),
                "SELECT version FROM notice WHERE preference = ? AND revision = ? AND language = ? AND digest = ?",
                notice.preference().value(), notice.reference().revision().toString(), notice.reference().language(),
                notice.reference().digest()));
    }

    /**
     * Keeps a catalog for ever, unless its version is there already.
     *
     * @return whether it was not
     * @throws StoreException if one of its notices has other words than are kept
     */
    public boolean add(Catalog catalog, CatalogFiles files) {
        return database.transaction(connection -> {
            if (Sql.change(connection, "INSERT INTO catalog (version) VALUES (?) ON CONFLICT (version) DO NOTHING",
                    catalog.version()) == 0) {
                return false;
            }
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                Sql.change(connection, "INSERT INTO catalog_file (version, name, text) VALUES (?, ?, ?)",
                        catalog.version(), file.getKey(), file.getValue());
            }
            for (Notice notice : catalog.notices()) {
                keep(connection, notice, catalog.version());
            }
            return true;
        });
    }

    /** A minor publication brings most notices along unchanged; those are kept already. */
    private static void keep(Connection connection, Notice notice, int version) throws SQLException {
        Sql.change(connection, """
                INSERT INTO notice (preference, revision, language, digest, version) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (preference, revision, language, digest) DO NOTHING""",
                notice.preference().value(), notice.revision().toString(), notice.language(), notice.digest(), version);
    }
}
