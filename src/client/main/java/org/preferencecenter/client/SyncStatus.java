package org.preferencecenter.client;

import java.time.Instant;
import java.util.Optional;

/** How this computer and the account stand to each other. */
public sealed interface SyncStatus {
    /** Nobody is signed in, so there is nothing to exchange. */
    record Idle() implements SyncStatus {}

    /**
     * The account was erased, because its person asked for that, and so is all that was here of it, also choices that were not sent.
     * Nobody is signed in any more.
     */
    record AccountErased() implements SyncStatus {}

    /** Every choice is in the account. */
    record UpToDate(Instant heardAt) implements SyncStatus {}

    /**
     * An exchange is under way.
     *
     * @param unsent for how many preferences it carries an answer
     */
    record Syncing(int unsent, Optional<Instant> heardAt) implements SyncStatus {}

    /**
     * The last exchange failed; the next comes by itself.
     *
     * @param retryAt when it comes at the latest
     */
    record Waiting(int unsent, Trouble trouble, Instant retryAt, Optional<Instant> heardAt) implements SyncStatus {}

    /** The account asks the person to sign in again; unsent choices wait until then. */
    record SignInNeeded(int unsent, Optional<Instant> heardAt) implements SyncStatus {}

    /** The files on this computer cannot be read or written, so nothing is permitted and nothing can be saved. */
    record StoreUnavailable(StoreTrouble trouble) implements SyncStatus {}
}
