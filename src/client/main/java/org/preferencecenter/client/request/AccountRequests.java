package org.preferencecenter.client.request;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.ApiAnswer;
import org.preferencecenter.client.sync.Authorized;
import org.preferencecenter.client.sync.TokenSource;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;

/** The requests of one account. */
public final class AccountRequests implements Requests {
    private static final Logger LOG = System.getLogger(AccountRequests.class.getName());

    private final AccountApi api;
    private final Supplier<TokenSource> tokens;
    private final Supplier<PersonRequestId> ids;
    private final InstantSource clock;
    private final Executor background;
    private final BooleanSupplier isSignedIn;

    /**
     * The requests of an account.
     *
     * @param tokens     its tokens; asked for each time, since a new sign-in brings others
     * @param background runs tasks that wait for the network
     * @param isSignedIn whether it is the account that is signed in now
     */
    public AccountRequests(AccountApi api, Supplier<TokenSource> tokens, Supplier<PersonRequestId> ids,
            InstantSource clock, Executor background, BooleanSupplier isSignedIn) {
        this.api = api;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
        this.background = background;
        this.isSignedIn = isSignedIn;
    }

    @Override
    public PersonRequestDemand demand(RequestKind kind) {
        return new PersonRequestDemand(ids.get(), kind);
    }

    @Override
    public CompletionStage<RequestOutcome<PersonRequestsResponse>> list() {
        return call(api::requests);
    }

    @Override
    public CompletionStage<RequestOutcome<PersonRequestResponse>> make(PersonRequestDemand demand) {
        return call(token -> api.ask(token, demand));
    }

    @Override
    public CompletionStage<RequestOutcome<PersonRequestResponse>> look(PersonRequestId id) {
        return call(token -> api.request(token, id));
    }

    @Override
    public CompletionStage<RequestOutcome<PersonRequestResponse>> takeBack(PersonRequestId id) {
        return call(token -> api.takeBack(token, id));
    }

    @Override
    public CompletionStage<RequestOutcome<ExportCopy>> fetch(PersonRequestId export) {
        return call(token -> api.export(token, export));
    }

    private <T> CompletionStage<RequestOutcome<T>> call(Function<String, ApiAnswer<T>> call) {
        CompletableFuture<RequestOutcome<T>> outcome = new CompletableFuture<>();
        try {
            background.execute(() -> outcome.complete(outcomeOrNone(call)));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The program ends, and asks for nothing any more", e);
            outcome.complete(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
        }
        return outcome.minimalCompletionStage();
    }

    /** Whoever waits is told also where something failed that never should. */
    private <T> RequestOutcome<T> outcomeOrNone(Function<String, ApiAnswer<T>> call) {
        try {
            return outcomeOf(call);
        } catch (RuntimeException e) {
            // Its message may quote what it was about.
            LOG.log(Level.ERROR, () -> "A request of a person failed by " + e.getClass().getName());
            return new RequestOutcome.Unreadable<>();
        }
    }

    private <T> RequestOutcome<T> outcomeOf(Function<String, ApiAnswer<T>> call) {
        if (!isSignedIn.getAsBoolean()) {
            return new RequestOutcome.SignInNeeded<>();
        }
        RequestOutcome<T> outcome = outcome(new Authorized(tokens.get()).call(call));
        // What is told of one person is not for whoever signed in meanwhile.
        return isSignedIn.getAsBoolean() ? outcome : new RequestOutcome.SignInNeeded<>();
    }

    private <T> RequestOutcome<T> outcome(ApiAnswer<T> answer) {
        return switch (answer) {
            case ApiAnswer.Heard<T>(T value) -> new RequestOutcome.Done<>(value);
            case ApiAnswer.Unauthorized<T>() -> new RequestOutcome.SignInNeeded<>();
            case ApiAnswer.AccountErased<T> _,ApiAnswer.LedgerDiffers<T> _ -> new RequestOutcome.Refused<>();
            case ApiAnswer.Settled<T>() -> new RequestOutcome.Settled<>();
            case ApiAnswer.Failed<T>(Trouble trouble, var retryAfter) -> switch (trouble) {
                case OFFLINE, TIMED_OUT, SERVICE_FAILED, NOT_SECURE -> new RequestOutcome.Unanswered<>(trouble);
                case SERVICE_BUSY -> new RequestOutcome.Busy<>(retryAfter.map(clock.instant()::plus));
                case REQUEST_REFUSED -> new RequestOutcome.Refused<>();
                case UNREADABLE_ANSWER, UNVERIFIED_RECEIPT -> new RequestOutcome.Unreadable<>();
            };
        };
    }
}
