package org.preferencecenter.client.http;

import static org.preferencecenter.client.testing.Examples.MORNING;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.preferencecenter.client.fuzz.Fuzzed;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncRequest;

/**
 * Whatever is answered is heard, refused or failed, and keeps nobody silent for longer than a day.
 *
 * <p>An input has five lines: status, {@code Retry-After}, {@code ETag}, {@code Content-Type} and the body.
 */
public final class HttpAnswerFuzz {
    private static final AtomicReference<List<String>> ANSWER = new AtomicReference<>(List.of());
    private static final AccountApi API = new AccountApi(TestHttp.to(HttpAnswerFuzz::answer),
            URI.create("https://account.example"), InstantSource.fixed(MORNING));

    private HttpAnswerFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        ANSWER.set(Fuzzed.lines(input, 5));
        boolean taken = check(API.sync("token", new SyncRequest(List.of()), Known.NOTHING));
        taken |= check(API.account("token"));
        taken |= check(API.receiptKeys());
        ApiAnswer<Optional<AccountApi.TaggedCatalog>> catalog = API.catalog(Optional.of("\"v1\""));
        taken |= check(catalog);
        if (catalog instanceof ApiAnswer.Heard<Optional<AccountApi.TaggedCatalog>>(var text)) {
            text.flatMap(AccountApi.TaggedCatalog::tag).ifPresent(tag -> {
                Fuzzed.require(tag.length() <= 202, "a tag has no end");
                boolean _ = check(API.catalog(Optional.of(tag)));
            });
        }
        return taken;
    }

    private static boolean check(ApiAnswer<?> answer) {
        if (answer instanceof ApiAnswer.Failed<?> failed) {
            Fuzzed.require(failed.retryAfter().filter(wait -> wait.compareTo(RetryAfter.LONGEST) > 0).isEmpty(),
                    "the client is silenced");
        }
        return answer instanceof ApiAnswer.Heard<?>;
    }

    private static Response answer(Interceptor.Chain chain) {
        List<String> lines = ANSWER.get();
        Headers headers = new Headers.Builder().addUnsafeNonAscii("Retry-After", lines.get(1))
                .addUnsafeNonAscii("ETag", lines.get(2)).build();
        return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1)
                .code(status(lines.getFirst()))
                .message("As asked").headers(headers)
                .body(ResponseBody.create(lines.get(4), MediaType.parse(lines.get(3)))).build();
    }

    private static int status(String line) {
        return line.matches("[0-9]{1,9}") ? Integer.parseInt(line) : 200;
    }
}
