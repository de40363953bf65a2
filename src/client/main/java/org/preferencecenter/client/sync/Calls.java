package org.preferencecenter.client.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.http.AccountApi;
import org.preferencecenter.client.http.ApiAnswer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;

/** Calls of the account service in the name of one account. Whatever is not what was asked for ends the exchange. */
record Calls(AccountApi api, TokenSource tokens) {

    /**
     * Sends decisions, and gets what is not known.
     *
     * @return nothing if the account's ledger is not the one that is known; then nothing was appended to it
     */
    Optional<SyncResponse> sync(List<Decision> decisions, Known known) throws Stop {
        ApiAnswer<SyncResponse> answer = authorized(token -> api.sync(token, new SyncRequest(decisions), known));
        return answer instanceof ApiAnswer.LedgerDiffers ? Optional.empty() : Optional.of(heard(answer));
    }

    /** The text of the account. */
    String account() throws Stop {
        return heard(authorized(api::account)).text();
    }

    Optional<AccountApi.TaggedCatalog> catalog(Optional<String> tag) throws Stop {
        return heard(api.catalog(tag));
    }

    String receiptKeys() throws Stop {
        return heard(api.receiptKeys());
    }

    private <T> ApiAnswer<T> authorized(Function<String, ApiAnswer<T>> call) {
        return new Authorized(tokens).call(call);
    }

    private static <T> T heard(ApiAnswer<T> answer) throws Stop {
        return switch (answer) {
            case ApiAnswer.Heard<T>(T value) -> value;
            case ApiAnswer.Unauthorized<T>() -> throw new Stop(new Outcome.SignInNeeded());
            case ApiAnswer.AccountErased<T>() -> throw new Stop(new Outcome.AccountErased());
            case ApiAnswer.LedgerDiffers<T>() ->
                throw Stop.refusing(Trouble.UNREADABLE_ANSWER, "it is about a ledger, and none was asked for");
            case ApiAnswer.Settled<T>() ->
                throw Stop.refusing(Trouble.REQUEST_REFUSED, "nothing was asked for that could be settled");
            case ApiAnswer.Failed<T>(Trouble trouble, var retryAfter) ->
                throw new Stop(new Outcome.Failed(trouble, retryAfter));
        };
    }
}
