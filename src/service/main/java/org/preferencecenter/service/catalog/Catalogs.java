package org.preferencecenter.service.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFault;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.CatalogStore.PublishedNotice;

/** The catalog in force, and what every catalog before it asked. Any thread. */
public final class Catalogs {
    private final CatalogStore store;
    private final IntConsumer onPublished;
    private volatile State state;

    private record State(PublishedCatalog current, Set<PublishedNotice> notices, Set<PreferenceId> preferences) {
        static State of(PublishedCatalog current, List<PublishedNotice> notices) {
            return new State(current, Set.copyOf(notices),
                    notices.stream().map(PublishedNotice::preference).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private Catalogs(CatalogStore store, IntConsumer onPublished, PublishedCatalog current) {
        this.store = store;
        this.onPublished = onPublished;
        this.state = State.of(current, store.notices());
    }

    /**
     * Puts the given catalog in force, or goes on with the one published last where that is newer.
     *
     * @param onPublished told the version of each catalog published later
     * @throws CatalogException if the given catalog must not be used, or contradicts what was published
     */
    public static Catalogs open(CatalogStore store, CatalogFiles given, IntConsumer onPublished)
            throws CatalogException {
        PublishedCatalog first = PublishedCatalog.of(given);
        int kept = store.latestVersion();
        if (first.version() < kept) {
            return new Catalogs(store, onPublished, PublishedCatalog.of(store.files(kept)));
        }
        if (first.version() == kept && !first.body().equals(PublishedCatalog.body(store.files(kept)))) {
            throw new CatalogException(List.of(versionFault("is published with other content")));
        }
        Catalogs catalogs = new Catalogs(store, onPublished, first);
        if (first.version() > kept) {
            catalogs.keep(first);
        }
        return catalogs;
    }

    public PublishedCatalog current() {
        return state.current();
    }

    /** Whether any catalog that was ever published here asks this. */
    public boolean asks(PreferenceId preference) {
        return state.preferences().contains(preference);
    }

    /** Whether any catalog that was ever published here asks this in these words. */
    public boolean asks(PreferenceId preference, NoticeReference words) {
        return state.notices().contains(new PublishedNotice(preference, words));
    }

    /**
     * Puts a catalog in force.
     *
     * @throws CatalogException if it must not be used, its version is not higher than the one in force, or a notice has other
     *                          words than were published with its revision
     */
    public synchronized void publish(CatalogFiles files) throws CatalogException {
        PublishedCatalog next = PublishedCatalog.of(files);
        int kept = current().version();
        if (next.version() <= kept) {
            throw new CatalogException(List.of(versionFault("is not higher than " + kept + ", which is published")));
        }
        keep(next);
        onPublished.accept(next.version());
    }

    private void keep(PublishedCatalog next) throws CatalogException {
        List<CatalogFault> faults = new ArrayList<>();
        next.catalog().notices().stream().filter(this::saysOtherwise).forEach(notice -> faults.add(new CatalogFault(
                CatalogFiles.nameOf(notice.language()), "preferences." + notice.preference(), notice.language(),
                "has other words than were published as revision " + notice.revision())));
        if (!faults.isEmpty()) {
            throw new CatalogException(faults);
        }
        store.add(next.catalog(), next.files());
        state = State.of(next, store.notices());
    }

    /** A revision names words: who agreed to 1.2 must find there what they agreed to. */
    private boolean saysOtherwise(Notice notice) {
        return state.notices().stream().anyMatch(each -> each.preference().equals(notice.preference())
                && each.reference().revision().equals(notice.revision())
                && each.reference().language().equals(notice.language())
                && !each.reference().digest().equals(notice.digest()));
    }

    private static CatalogFault versionFault(String problem) {
        return new CatalogFault(CatalogFiles.CATALOG, "version", "-", problem);
    }
}
