package org.preferencecenter.service.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.CatalogStore.PublishedNotice;

/** The exact words of every notice that was ever published here. Any thread. */
public final class NoticeArchive {
    private final CatalogStore store;
    /** A published version never changes. */
    private final Map<Integer, Catalog> catalogs = new ConcurrentHashMap<>();

    public NoticeArchive(CatalogStore store) {
        this.store = store;
    }

    /** The words that a decision answered; none if they were never published here, which only a denial may answer. */
    public Optional<Notice> find(PreferenceId preference, NoticeReference words) {
        return store.version(new PublishedNotice(preference, words))
                .map(version -> catalogs.computeIfAbsent(version, this::read))
                .flatMap(catalog -> catalog.notices().stream().filter(each -> each.preference().equals(preference)
                        && NoticeReference.to(each).equals(words)).findFirst());
    }

    private Catalog read(int version) {
        try {
            return PublishedCatalog.of(store.files(version)).catalog();
        } catch (CatalogException e) {
            throw new IllegalStateException("A catalog in the database is not what was published", e);
        }
    }
}
