package org.preferencecenter.desktop.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestsResponse;

/** What is known of the requests of one person while they look at the page. Used on the JavaFX thread. */
final class RequestDesk {
    private final Requests requests;
    private final Runnable changed;
    private Optional<PersonRequestsResponse> list = Optional.empty();
    private Optional<RequestOutcome<?>> failure = Optional.empty();
    private int latestWord;

    /** @param changed called when there is something new to show */
    RequestDesk(Requests requests, Runnable changed) {
        this.requests = requests;
        this.changed = changed;
    }

    Requests requests() {
        return requests;
    }

    /** Whether the account has told what was asked for. */
    boolean isListed() {
        return list.isPresent();
    }

    /** Why it could not be asked when it was asked last, if it could not. */
    Optional<RequestOutcome<?>> failure() {
        return failure;
    }

    /** The newest request of a kind. */
    Optional<PersonRequest> latest(RequestKind kind) {
        return list.stream().flatMap(known -> known.requests().stream()).filter(each -> each.kind() == kind)
                .findFirst();
    }

    /** Asks the account. What it said before is shown until it answers. */
    void load() {
        load(terms -> {}, () -> {});
    }

    /** What to do with what an erasure would do now. */
    @FunctionalInterface
    interface Told {
        void terms(ErasureTerms terms);
    }

    /**
     * The same.
     *
     * @param told   called with the answer
     * @param untold called if there is none
     */
    void load(Told told, Runnable untold) {
        latestWord++;
        int word = latestWord;
        failure = Optional.empty();
        changed.run();
        requests.list().thenAccept(outcome -> {
            if (outcome instanceof RequestOutcome.Done<PersonRequestsResponse>(PersonRequestsResponse heard)) {
                // An answer that was under way when the account said something newer is old.
                list = word == latestWord || list.isEmpty() ? Optional.of(heard) : list;
                changed.run();
                told.terms(heard.erasure());
            } else {
                failure = Optional.of(outcome);
                changed.run();
                untold.run();
            }
        });
    }

    /** What the account said of one request. */
    void put(PersonRequest request) {
        latestWord++;
        list = list.map(known -> {
            List<PersonRequest> others = new ArrayList<>(known.requests());
            others.removeIf(each -> each.id().equals(request.id()));
            others.addFirst(request);
            return new PersonRequestsResponse(others, known.erasure());
        });
        changed.run();
    }
}
