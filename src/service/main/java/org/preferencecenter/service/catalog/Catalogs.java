package org.preferencecenter.service.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFault;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.CatalogStore.PublishedNotice;

/** The catalog in force, and what every catalog before it asked. Any thread. */
public final class Catalogs {
    private final CatalogStore store;
    private final Announcer announcer;
    private final boolean sendsEmails;
    private volatile State state;

    private record State(PublishedCatalog current, Set<PublishedNotice> notices, Set<PreferenceId> preferences) {
        static State of(PublishedCatalog current, List<PublishedNotice> notices) {
            return new State(current, Set.copyOf(notices),
                    notices.stream().map(PublishedNotice::preference).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private Catalogs(CatalogStore store, Announcer announcer, boolean sendsEmails, PublishedCatalog current) {
        this.store = store;
        this.announcer = announcer;
        this.sendsEmails = sendsEmails;
        this.state = State.of(current, store.notices());
    }

    /**
     * Puts the given catalog in force, or goes on with the one published last where that is newer.
     *
     * @param announcer   told of each catalog published later
     * @param sendsEmails whether this service can ask for confirmations
     * @throws CatalogException if the given catalog must not be used, or contradicts what was published
     */
    public static Catalogs open(CatalogStore store, CatalogFiles given, Announcer announcer, boolean sendsEmails)
            throws CatalogException {
        PublishedCatalog first = PublishedCatalog.of(given);
        int kept = store.latestVersion();
        PublishedCatalog before = kept == 0 ? first : PublishedCatalog.of(store.files(kept));
        Catalogs catalogs = new Catalogs(store, announcer, sendsEmails, before);
        if (first.version() == kept) {
            requireSame(first, store);
        }
        if (first.version() > kept) {
            catalogs.keep(first);
        }
        catalogs.requireConfirmable(catalogs.current());
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
     * The words that a preference is asked with, or was asked with last; none if it never was.
     *
     * @param language a BCP 47 tag, for a preference that the catalog in force asks
     */
    public Optional<NoticeReference> lastWords(PreferenceId preference, String language) {
        State now = state;
        Catalog catalog = now.current().catalog();
        if (catalog.preference(preference).isPresent()) {
            return Optional.of(NoticeReference.to(catalog.notice(preference, language)));
        }
        return now.notices().stream().filter(each -> each.preference().equals(preference))
                .map(PublishedNotice::reference).max(Comparator.comparing(NoticeReference::revision)
                        .thenComparing(NoticeReference::language));
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
        announcer.announce(new News.CatalogPublished(next.version()));
    }

    /** Goes over to what another instance of the service published. */
    public synchronized void refresh() throws CatalogException {
        int kept = store.latestVersion();
        if (kept > current().version()) {
            state = State.of(PublishedCatalog.of(store.files(kept)), store.notices());
        }
    }

    private static void requireSame(PublishedCatalog given, CatalogStore store) throws CatalogException {
        if (!given.body().equals(PublishedCatalog.body(store.files(given.version())))) {
            throw new CatalogException(List.of(versionFault("is published with other content")));
        }
    }

    private void keep(PublishedCatalog next) throws CatalogException {
        List<CatalogFault> faults = new ArrayList<>();
        next.catalog().notices().stream().filter(this::saysOtherwise).forEach(notice -> faults.add(new CatalogFault(
                CatalogFiles.nameOf(notice.language()), "preferences." + notice.preference(), notice.language(),
                "has other words than were published as revision " + notice.revision())));
        faults.addAll(ConfirmationRules.check(current().catalog(), next.catalog()));
        if (!faults.isEmpty()) {
            throw new CatalogException(faults);
        }
        requireConfirmable(next);
        if (!store.add(next.catalog(), next.files())) {
            // Another instance of the service was quicker.
            requireSame(next, store);
        }
        state = State.of(next, store.notices());
    }

    private void requireConfirmable(PublishedCatalog catalog) throws CatalogException {
        List<CatalogFault> faults = sendsEmails ? List.of() : ConfirmationRules.wanted(catalog.catalog());
        if (!faults.isEmpty()) {
            throw new CatalogException(faults);
        }
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
