package org.preferencecenter.client.center;

import java.time.Instant;
import java.util.Optional;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.sync.Outcome;
import org.preferencecenter.core.ledger.Decision;

/**
 * What is known of the exchanges with the account.
 *
 * @param running whether one is under way
 * @param last    how the last one ended; empty before the first
 * @param next    when the next one comes by itself
 */
record SyncFacts(boolean running, Optional<Outcome> last, Instant next) {

    SyncFacts started() {
        return new SyncFacts(true, last, next);
    }

    SyncFacts ended(Outcome outcome, Instant at) {
        if (outcome instanceof Outcome.NotInTurn) {
            // Another program is at it, which puts nothing right that went wrong here.
            return new SyncFacts(false, last, at);
        }
        // That the account could not be heard says nothing of the files: they are good again when an exchange went well.
        boolean stillUnusable = hasStoreFailed() && outcome instanceof Outcome.Failed;
        return new SyncFacts(false, stillUnusable ? last : Optional.of(outcome), at);
    }

    private boolean hasStoreFailed() {
        return last.filter(outcome -> outcome instanceof Outcome.StoreFailed).isPresent();
    }

    boolean hasFailed() {
        return last.filter(outcome -> outcome instanceof Outcome.Failed).isPresent();
    }

    boolean isAccountErased() {
        return last.filter(outcome -> outcome instanceof Outcome.AccountErased).isPresent();
    }

    SyncStatus status(StoredState stored) {
        // Whoever changes their mind before anything is sent has made one choice.
        int unsent = (int) stored.unsent().stream().map(Decision::preference).distinct().count();
        SyncStatus syncing = new SyncStatus.Syncing(unsent, stored.heardAt());
        if (last.isEmpty()) {
            return syncing;
        }
        return switch (last.get()) {
            case Outcome.Complete _,Outcome.NotInTurn _ -> !running && unsent == 0 && stored.heardAt().isPresent()
                    ? new SyncStatus.UpToDate(stored.heardAt().get())
                    : syncing;
            case Outcome.AccountErased() -> new SyncStatus.AccountErased();
            case Outcome.SignInNeeded() -> new SyncStatus.SignInNeeded(unsent, stored.heardAt());
            case Outcome.StoreFailed(StoreTrouble trouble) -> new SyncStatus.StoreUnavailable(trouble);
            // A new try does not make the trouble untrue: the sentence stays until an exchange went well.
            case Outcome.Failed failed -> new SyncStatus.Waiting(unsent, failed.trouble(), next, stored.heardAt());
        };
    }
}
