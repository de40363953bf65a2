package org.preferencecenter.client.sync;

import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.http.ApiAnswer;

/** Calls the account service as one person, and once more with another token where it refuses the first. */
public record Authorized(TokenSource tokens) {
    /** Blocks its thread until there is an answer; without a token there is none but that. */
    public <T> ApiAnswer<T> call(Function<String, ApiAnswer<T>> call) {
        return with(tokens.current(), token -> {
            ApiAnswer<T> answer = call.apply(token);
            return answer instanceof ApiAnswer.Unauthorized ? with(tokens.insteadOf(token), call) : answer;
        });
    }

    private static <T> ApiAnswer<T> with(TokenSource.Token token, Function<String, ApiAnswer<T>> call) {
        return switch (token) {
            case TokenSource.Token.Usable(String value) -> call.apply(value);
            case TokenSource.Token.SignInNeeded() -> new ApiAnswer.Unauthorized<>();
            case TokenSource.Token.Unavailable(Trouble trouble) -> new ApiAnswer.Failed<>(trouble, Optional.empty());
        };
    }
}
