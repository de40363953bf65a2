package org.preferencecenter.service;

import io.helidon.webserver.http.Filter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.erasure.Erasures;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.link.Link;
import org.preferencecenter.service.link.Links;
import org.preferencecenter.service.mail.MailRoom;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.receipt.KeyRenewal;
import org.preferencecenter.service.settings.Configuration;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.Sources;

/**
 * A running account service, and what a program in the same process may ask of it beside the HTTP contract. Whoever listens to
 * an account hears of it as of anything that came by HTTP. Any thread.
 */
public final class AccountService implements AutoCloseable {
    private final Listeners listeners;
    private final Storage storage;
    private final KeyRenewal renewal;
    private final Erasures erasures;
    private final Catalogs catalogs;
    private final OrganizationLocks locks;
    private final Recorder recorder;
    private final Links links;
    private final MailRoom mailRoom;

    AccountService(Listeners listeners, Storage storage, KeyRenewal renewal, Erasures erasures, Catalogs catalogs,
            OrganizationLocks locks, Recorder recorder, Links links, MailRoom mailRoom) {
        this.listeners = listeners;
        this.storage = storage;
        this.renewal = renewal;
        this.erasures = erasures;
        this.catalogs = catalogs;
        this.locks = locks;
        this.recorder = recorder;
        this.links = links;
        this.mailRoom = mailRoom;
    }

    /**
     * Starts a service.
     *
     * @param filters see each request before the service does, in this order
     * @throws StartupException if it cannot start; nothing is left open
     */
    public static AccountService start(Configuration configuration, Sources sources, List<Filter> filters)
            throws StartupException {
        return new Composition(configuration, sources, filters).start();
    }

    public int port() {
        return listeners.port();
    }

    /** Where it listens. */
    public URI address() {
        return listeners.address();
    }

    /** Where it listens for operators; nowhere if that was not set. */
    public Optional<URI> managementAddress() {
        return listeners.managementAddress();
    }

    /**
     * Appends a decision that the person made elsewhere, such as by e-mail. It supersedes all that the account holds for the
     * preference.
     *
     * @param language a BCP 47 tag; the decision answers the notice in force in the language that serves it
     * @throws IllegalArgumentException if the catalog in force does not ask the preference, or answer or surface are unknown
     */
    public Entry record(AccountKey account, PreferenceId preference, Answer answer, String language, Origin origin) {
        return recorder.record(account, preference, answer, language, origin);
    }

    /**
     * What the header {@code List-Unsubscribe} of an e-mail to the person names (RFC 8058). Whether there may be such an e-mail is
     * another question.
     */
    public URI unsubscribeAddress(AccountKey account, PreferenceId preference) {
        return links.address(new Link.Unsubscribe(account, List.of(preference)));
    }

    /** The catalog in force, as the files it was published with. */
    public CatalogFiles catalog() {
        return catalogs.current().files();
    }

    /**
     * Puts a catalog in force. The notices of earlier ones can still be answered.
     *
     * @throws CatalogException if it must not be used, its version is not higher than the one in force, or a notice has other
     *                          words than were published with its revision
     */
    public void publish(CatalogFiles files) throws CatalogException {
        catalogs.publish(files);
    }

    /**
     * Keeps a preference at no for the people of an organization. Its history names no administrator for it.
     *
     * @param issuer the identity provider whose tokens name the organization
     * @throws IllegalArgumentException if no catalog asks the preference, or the reason is not one that the contract takes
     */
    public void lock(String issuer, String organization, PreferenceId preference, String reason) {
        if (!catalogs.asks(preference)) {
            throw new IllegalArgumentException("No catalog asks " + preference);
        }
        locks.lock(new OrganizationKey(issuer, organization), preference, new LockRequest(reason), Optional.empty());
    }

    /** Gives the people of an organization their own answer back. */
    public void unlock(String issuer, String organization, PreferenceId preference) {
        locks.unlock(new OrganizationKey(issuer, organization), preference, Optional.empty());
    }

    /**
     * Stops: requests should go elsewhere at once, event streams end, so that their readers connect elsewhere, requests and e-mails under way are
     * finished within the time that was set, and then the database is let go of.
     */
    @Override
    public void close() {
        try (storage; mailRoom; renewal; erasures) {
            listeners.close();
        }
    }
}
