package org.preferencecenter.service.erasure;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.events.Announcer;
import org.preferencecenter.service.events.News;
import org.preferencecenter.service.receipt.ReceiptReader;
import org.preferencecenter.service.sources.Ticker;
import org.preferencecenter.service.store.ErasureStore;
import org.preferencecenter.service.store.ErasureStore.Due;
import org.preferencecenter.service.store.StoreException;
import org.preferencecenter.service.store.StoredErasure.Proof;

/**
 * Carries erasures out when their time has come, and forgets proofs when theirs has. Each erasure is one transaction, so whoever is
 * killed in it has done nothing, and of two instances one does it.
 */
public final class Erasures implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);
    /** What is left waits for the next look. */
    private static final int MOST_AT_ONCE = 1_000;
    private static final System.Logger LOG = System.getLogger(Erasures.class.getName());

    private final ErasureStore store;
    private final AccountNames names;
    private final InstantSource clock;
    private final Announcer announcer;
    private final Runnable tally;
    private final Ticker.Ticking ticking;

    /**
     * Begins to look.
     *
     * @param tally told of each erasure that was carried out here
     */
    public Erasures(ErasureStore store, AccountNames names, InstantSource clock, Announcer announcer, Runnable tally,
            Ticker ticker) {
        this.store = store;
        this.names = names;
        this.clock = clock;
        this.announcer = announcer;
        this.tally = tally;
        this.ticking = ticker.every(LOOK_EVERY, this::look);
    }

    private void look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            List<Due> due = store.due(now, MOST_AT_ONCE);
            due.forEach(each -> attempt(each, now));
            long forgotten = store.forget();
            if (forgotten > 0) {
                LOG.log(Level.INFO, "The proofs of {0} erasures were deleted", forgotten);
            }
        } catch (StoreException e) {
            LOG.log(Level.WARNING, "What is to be erased cannot be looked up; it is tried again", e);
        }
    }

    /** One that fails keeps no other waiting. */
    private void attempt(Due due, Instant now) {
        try {
            if (store.carryOut(due, names.of(due.account()), now, ErasureTerms.LEGAL_CLAIMS, Erasures::proof)) {
                tally.run();
                announcer.announce(new News.AccountErased(due.account()));
                LOG.log(Level.INFO, "Request {0}: ERASURE CARRIED_OUT", due.request());
            }
        } catch (StoreException | IllegalStateException e) {
            LOG.log(Level.ERROR, "An erasure could not be carried out; it is tried again: " + due.request(), e);
        }
    }

    private static Proof proof(Entry entry) {
        Decision decision = entry.decision();
        return new Proof(entry.sequence(), decision.preference().value(), decision.answer().name(),
                decision.notice().revision().toString(), decision.notice().language(), decision.notice().digest(),
                ReceiptReader.claims(entry.receipt()).receivedAt(),
                Known.digest(Known.signature(entry.receipt())));
    }

    @Override
    public void close() {
        ticking.close();
    }
}
