package org.preferencecenter.service.confirmation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.link.Link;
import org.preferencecenter.service.link.Links;
import org.preferencecenter.service.mail.Mail;
import org.preferencecenter.service.mail.MailException;
import org.preferencecenter.service.mail.Postman;
import org.preferencecenter.service.page.ConfirmationMail;
import org.preferencecenter.service.store.ConfirmationStore;
import org.preferencecenter.service.store.StoreException;

/**
 * Asks people by e-mail to confirm what they said yes to, where the catalog wants that. The address comes with the person's own
 * access token and is stored nowhere: what could not be sent is sent with the account's next exchange. Any thread.
 */
public final class Confirmations {
    /** Long enough for people who read their e-mail once a week. */
    public static final Duration LIFETIME = Duration.ofDays(8);

    /** Somebody who changes their mind over and over again is not sent an e-mail each time. */
    private static final int MOST_A_DAY = 10;
    private static final Duration DAY = Duration.ofDays(1);
    /** Several times what a mail server may take. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(Confirmations.class.getName());

    private final ConfirmationStore store;
    private final AccountLedgers ledgers;
    private final Catalogs catalogs;
    private final Links links;
    private final Postman postman;
    private final Executor executor;
    private final InstantSource clock;

    /** @param executor where e-mails are sent, since a mail server may be slow */
    public Confirmations(ConfirmationStore store, AccountLedgers ledgers, Catalogs catalogs, Links links,
            Postman postman, Executor executor, InstantSource clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.catalogs = catalogs;
        this.links = links;
        this.postman = postman;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Sends what is due to a person who is just here. It never waits.
     *
     * @param email the person's address, as their identity provider knows it
     */
    public void remind(AccountKey account, Optional<String> email) {
        boolean wanted = catalogs.current().catalog().preferences().stream()
                .anyMatch(each -> each.confirmation() == Confirmation.EMAIL);
        if (wanted) {
            email.ifPresentOrElse(address -> executor.execute(() -> attempt(account, address)),
                    () -> LOG.log(Level.DEBUG, "An access token names no e-mail address to ask for a confirmation"));
        }
    }

    private void attempt(AccountKey account, String address) {
        try {
            send(account, address);
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "An e-mail could not be prepared; it is tried again", e);
        }
    }

    private void send(AccountKey account, String address) {
        if (!store.isAny(account)) {
            return;
        }
        Instant now = clock.instant();
        List<DecisionId> due = store.take(account, now, now.minus(ABANDONED), now.minus(DAY), MOST_A_DAY);
        List<Decision> waiting = Recorder.waiting(ledgers.snapshot(account).ledger(), due);
        if (!waiting.isEmpty()) {
            try {
                postman.send(mail(account, address, waiting));
            } catch (MailException e) {
                LOG.log(Level.WARNING, "An e-mail could not be sent; it is tried again: {0}", e.getMessage());
                giveBack(account, due);
                return;
            }
        }
        store.done(account, due, now);
    }

    /** Whoever interrupted the sending wants it to end; that it is to be sent later is written down all the same. */
    private void giveBack(AccountKey account, List<DecisionId> due) {
        boolean interrupted = Thread.interrupted();
        try {
            store.giveBack(account, due);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Mail mail(AccountKey account, String address, List<Decision> waiting) {
        var decisions = waiting.stream().map(Decision::id).toList();
        var preferences = waiting.stream().map(Decision::preference).distinct().toList();
        // In the language that the person has just read the question in.
        return ConfirmationMail.write(catalogs.current().catalog(), waiting.getLast().notice().language(), address,
                preferences,
                links.address(new Link.Confirm(account, decisions, clock.instant().plus(LIFETIME))),
                links.address(new Link.Unsubscribe(account, preferences)));
    }
}
