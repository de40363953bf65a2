package org.preferencecenter.service.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.service.store.ProofStore;
import org.preferencecenter.service.store.StoredErasure;
import org.preferencecenter.service.store.StoredRequest;
import org.preferencecenter.service.store.StoredRequest.Promise;

/** What is still known of accounts that were erased, for who asks for one of them. Any thread. */
public final class ErasedAccounts {
    private final ProofStore store;
    private final AccountNames names;
    private final Function<Instant, Instant> due;

    /** @param due until when a request that was received at a time has to be answered */
    public ErasedAccounts(ProofStore store, AccountNames names, Function<Instant, Instant> due) {
        this.store = store;
        this.names = names;
        this.due = due;
    }

    /** Whether the account was erased, and nothing of it but the proof is older than that. */
    public boolean contains(AccountKey account) {
        return !store.of(names.of(account)).isEmpty();
    }

    /** The erasures of the account, as requests, the oldest first. */
    public List<StoredRequest> requests(AccountKey account) {
        return store.of(names.of(account)).stream().map(this::request).toList();
    }

    private StoredRequest request(StoredErasure erasure) {
        // Its time to be taken back ended at the latest when it was carried out; more was not kept.
        return new StoredRequest(erasure.request(), RequestKind.ERASURE, erasure.receivedAt(),
                due.apply(erasure.receivedAt()),
                Optional.of(new Promise(erasure.carriedOutAt(), erasure.proofUntil())),
                List.of(new Step(RequestEvent.RECEIVED, erasure.receivedAt()),
                        new Step(RequestEvent.CARRIED_OUT, erasure.carriedOutAt())));
    }

    /** What stays of the account. */
    public List<StoredErasure.Proven> proven(AccountKey account) {
        return store.proven(names.of(account));
    }

    /**
     * When the decision was erased that a reader knows in a place.
     *
     * @param signature of the receipt that the reader has for it; none if the reader does not say
     */
    public Optional<Instant> erased(AccountKey account, long place, Optional<String> signature) {
        return store.erased(names.of(account), place, signature.map(Known::digest));
    }
}
