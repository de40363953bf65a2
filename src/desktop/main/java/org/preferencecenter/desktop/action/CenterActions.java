package org.preferencecenter.desktop.action;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.client.History;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignOutAttempt;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.contract.SecureAddress;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.desktop.host.Computer;

/** Hands what a person does to the center, and its answers back to the JavaFX thread. */
public final class CenterActions implements Actions {
    private final PreferenceCenter center;
    private final Computer computer;
    private final Executor fx;

    /** @param fx runs what it is given on the JavaFX thread */
    public CenterActions(PreferenceCenter center, Computer computer, Executor fx) {
        this.center = center;
        this.computer = computer;
        this.fx = fx;
    }

    @Override
    public CompletionStage<Void> decide(List<Choice> choices, Surface surface) {
        return here(center.decide(choices, surface));
    }

    @Override
    public CompletionStage<Void> defer(Collection<PreferenceId> questions) {
        return here(center.defer(questions));
    }

    @Override
    public SignInAttempt signIn() {
        SignInAttempt attempt = center.signIn();
        return new AttemptHere(here(attempt.address()), here(attempt.outcome()), attempt);
    }

    @Override
    public CompletionStage<Void> signOutDiscarding(Set<DecisionId> named) {
        return here(center.signOutDiscarding(named));
    }

    @Override
    public SignOutAttempt signOutWhenSent() {
        SignOutAttempt attempt = center.signOutWhenSent();
        return new WaitHere(here(attempt.outcome()), attempt);
    }

    @Override
    public void syncNow() {
        center.syncNow();
    }

    @Override
    public void dismissNews() {
        center.dismissNews();
    }

    @Override
    public boolean open(URI address) {
        return mayBeOpened(address) && computer.open(address);
    }

    @Override
    public void copy(String text) {
        computer.copy(text);
    }

    @Override
    public CompletionStage<History> history() {
        return here(center.history());
    }

    @Override
    public CompletionStage<Boolean> save(String suggestedName, String text) {
        return here(computer.save(suggestedName, text));
    }

    @Override
    public CompletionStage<Diagnostics> diagnostics() {
        return here(center.diagnostics());
    }

    @Override
    public Requests requests(AccountKey account) {
        return new RequestsHere(center.requests(account));
    }

    /** Addresses come from a catalog and a provider: nothing but a page or a letter may be opened for them. */
    private static boolean mayBeOpened(URI address) {
        return "mailto".equals(address.getScheme()) || SecureAddress.holds(address);
    }

    private <T> CompletionStage<T> here(CompletionStage<T> stage) {
        CompletableFuture<T> here = new CompletableFuture<>();
        stage.whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                here.complete(value);
            } else {
                here.completeExceptionally(failure);
            }
        }, fx);
        return here;
    }

    private record WaitHere(CompletionStage<Boolean> outcome, SignOutAttempt attempt) implements SignOutAttempt {
        @Override
        public void cancel() {
            attempt.cancel();
        }
    }

    private record AttemptHere(CompletionStage<URI> address, CompletionStage<SignInOutcome> outcome,
            SignInAttempt attempt) implements SignInAttempt {
        @Override
        public void cancel() {
            attempt.cancel();
        }
    }

    private final class RequestsHere implements Requests {
        private final Requests requests;

        RequestsHere(Requests requests) {
            this.requests = requests;
        }

        @Override
        public PersonRequestDemand demand(RequestKind kind) {
            return requests.demand(kind);
        }

        @Override
        public CompletionStage<RequestOutcome<PersonRequestsResponse>> list() {
            return here(requests.list());
        }

        @Override
        public CompletionStage<RequestOutcome<PersonRequestResponse>> make(PersonRequestDemand demand) {
            return here(requests.make(demand));
        }

        @Override
        public CompletionStage<RequestOutcome<PersonRequestResponse>> look(PersonRequestId id) {
            return here(requests.look(id));
        }

        @Override
        public CompletionStage<RequestOutcome<PersonRequestResponse>> takeBack(PersonRequestId id) {
            return here(requests.takeBack(id));
        }

        @Override
        public CompletionStage<RequestOutcome<ExportCopy>> fetch(PersonRequestId export) {
            return here(requests.fetch(export));
        }
    }
}
