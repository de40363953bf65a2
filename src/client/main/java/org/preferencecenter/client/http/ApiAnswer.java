package org.preferencecenter.client.http;

import java.time.Duration;
import java.util.Optional;
import org.preferencecenter.client.Trouble;

/** What became of a call to the account service. */
public sealed interface ApiAnswer<T> {
    /** The service answered as the contract says. */
    record Heard<T>(T value) implements ApiAnswer<T> {}

    /** The access token is not good (any more). */
    record Unauthorized<T>() implements ApiAnswer<T> {}

    /** What is known here of the account was erased there, because its person asked for that. */
    record AccountErased<T>() implements ApiAnswer<T> {}

    /** The account's ledger is not the one that is known here, and nothing was appended to it. */
    record LedgerDiffers<T>() implements ApiAnswer<T> {}

    /** What was to be changed is settled already, and stays as it is. */
    record Settled<T>() implements ApiAnswer<T> {}

    /**
     * There is no use to be made of the answer, if there was one.
     *
     * @param retryAfter for how long to leave the service alone, if it said so
     */
    record Failed<T>(Trouble trouble, Optional<Duration> retryAfter) implements ApiAnswer<T> {
        /** The same failure, of a call for something else. */
        public <U> Failed<U> of() {
            return new Failed<>(trouble, retryAfter);
        }
    }
}
