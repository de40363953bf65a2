package org.preferencecenter.service.request;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.service.erasure.ErasedAccounts;
import org.preferencecenter.service.store.RequestRows;
import org.preferencecenter.service.store.RequestStore;
import org.preferencecenter.service.store.StoredRequest;
import org.preferencecenter.service.store.StoredRequest.Promise;

/** What people ask for, and what happened to it. An account has one open request of a kind at most. Any thread. */
public final class PersonRequests {
    private static final System.Logger LOG = System.getLogger(PersonRequests.class.getName());

    private final RequestStore store;
    private final ErasedAccounts erased;
    private final Promises promises;
    private final InstantSource clock;
    private final RequestTally tally;

    public PersonRequests(RequestStore store, ErasedAccounts erased, Promises promises, InstantSource clock,
            RequestTally tally) {
        this.store = store;
        this.erased = erased;
        this.promises = promises;
        this.clock = clock;
        this.tally = tally;
    }

    /** The newest ones, and what an erasure would do. */
    public PersonRequestsResponse list(AccountKey account) {
        Promise now = promises.erasure(now());
        return new PersonRequestsResponse(
                all(account).reversed().stream().limit(PersonRequestsResponse.MOST_REQUESTS).map(Decided::request)
                        .toList(),
                ErasureTerms.of(now.carryOutAt(), Optional.empty(), now.proofUntil()));
    }

    /** Every request with its whole trail, in the order they were received. */
    public List<PersonRequestResponse> whole(AccountKey account) {
        return all(account).stream().map(each -> new PersonRequestResponse(Decided.request(each), each.trail()))
                .toList();
    }

    public Outcome find(AccountKey account, PersonRequestId id) {
        return find(all(account), id).map(each -> Decided.held(each).outcome()).orElseGet(Outcome.Absent::new);
    }

    /** Those before an erasure, of which only the erasure is left, and those since. */
    private List<StoredRequest> all(AccountKey account) {
        return Stream.concat(erased.requests(account).stream(), store.all(account).stream()).toList();
    }

    /**
     * Receives a request, unless it was received before, or one of its kind is open. So a demand that is sent again because its
     * answer was lost makes no second one, and does not revive one that was taken back.
     */
    public Outcome receive(AccountKey account, PersonRequestDemand demand) {
        Optional<StoredRequest> carriedOut = find(erased.requests(account), demand.id());
        return decide(account, rows -> {
            List<StoredRequest> all = rows.all();
            Optional<StoredRequest> same = find(all, demand.id()).or(() -> carriedOut);
            if (same.isPresent()) {
                return same.get().kind() == demand.kind()
                        ? Decided.held(same.get())
                        : Decided.only(new Outcome.Conflicting());
            }
            return all.stream().filter(each -> each.kind() == demand.kind() && each.isOpen()).findFirst()
                    .map(Decided::held).or(() -> Quota.used(all, now()).map(Decided::only))
                    .orElseGet(() -> add(rows, all.size() + 1L, demand));
        });
    }

    private Decided add(RequestRows rows, long sequence, PersonRequestDemand demand) {
        Instant now = now();
        StoredRequest request = new StoredRequest(demand.id(), demand.kind(), now, Promises.dueAt(now),
                demand.kind() == RequestKind.ERASURE ? Optional.of(promises.erasure(now)) : Optional.empty(),
                List.of(new Step(RequestEvent.RECEIVED, now)));
        rows.add(sequence, request);
        return Decided.added(request);
    }

    /** Takes an erasure back, as long as it is not carried out. Doing it twice does nothing. */
    public Outcome cancel(AccountKey account, PersonRequestId id) {
        Optional<StoredRequest> carriedOut = find(erased.requests(account), id);
        return decide(account, rows -> find(rows.all(), id).or(() -> carriedOut).map(request -> {
            if (request.kind() != RequestKind.ERASURE) {
                return Decided.only(new Outcome.Settled());
            }
            return switch (request.status()) {
                case CANCELLED -> Decided.held(request);
                case RECEIVED -> note(rows, request, RequestEvent.CANCELLED);
                case READY, DONE, UNKNOWN -> Decided.only(new Outcome.Settled());
            };
        }).orElseGet(() -> Decided.only(new Outcome.Absent())));
    }

    /** Writes down that an export is about to be read. Anything else is absent. */
    public Outcome fetch(AccountKey account, PersonRequestId id) {
        return decide(account, rows -> {
            List<StoredRequest> all = rows.all();
            return find(all, id).filter(each -> each.kind() == RequestKind.EXPORT)
                    .map(export -> Quota.used(all, now()).map(Decided::only)
                            .orElseGet(() -> note(rows, export, RequestEvent.FETCHED)))
                    .orElseGet(() -> Decided.only(new Outcome.Absent()));
        });
    }

    private Decided note(RequestRows rows, StoredRequest request, RequestEvent event) {
        Step step = new Step(event, now());
        rows.note(request.id(), request.trail().size() + 1L, step);
        return Decided.noted(request.after(step));
    }

    private Outcome decide(AccountKey account, Function<RequestRows, Decided> work) {
        Decided decided = store.transaction(account, work);
        decided.changed().ifPresent(request -> {
            RequestEvent event = request.trail().getLast().event();
            tally.happened(request.kind(), event);
            LOG.log(Level.INFO, "Request {0}: {1} {2}", request.id(), request.kind(), event);
        });
        return decided.outcome();
    }

    private static Optional<StoredRequest> find(List<StoredRequest> all, PersonRequestId id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Instant now() {
        return Promises.millis(clock.instant());
    }
}
