package org.preferencecenter.client.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Carries a request out and turns whatever happens into an {@link ApiAnswer}. */
final class ApiCaller {
    /** Its words for people are a line and a paragraph. */
    private static final long LARGEST_PROBLEM = 16L << 10;
    /** RFC 9110 §8.8.3; a tag in another form could not be sent back, and a long one would weigh on each request. */
    private static final Pattern STRONG_TAG = Pattern.compile("\"[\\x21\\x23-\\x7e]{1,200}\"");
    private static final Logger LOG = System.getLogger(ApiCaller.class.getName());

    private final Supplier<OkHttpClient> client;
    private final InstantSource clock;
    private final long largest;

    /**
     * @param client  asked for at each call
     * @param largest how many bytes an answer may have, unpacked
     */
    ApiCaller(Supplier<OkHttpClient> client, InstantSource clock, long largest) {
        this.client = client;
        this.clock = clock;
        this.largest = largest;
    }

    /** Makes a value of a good answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Answer answer) throws WireException;
    }

    /** A good answer, read to its end. */
    record Answer(int status, String text, Optional<String> entityTag) {
        boolean isNotModified() {
            return status == 304;
        }
    }

    <T> ApiAnswer<T> call(Request request, Reader<T> reader) {
        try (Response response = client.get().newCall(request).execute()) {
            // RFC 9110 §15.4.5: "not modified" answers only a request that named what it has.
            boolean notModified = response.code() == 304 && request.header("If-None-Match") != null;
            boolean made = response.code() == 201 && request.method().equals("POST");
            return response.code() == 200 || made || notModified
                    ? new ApiAnswer.Heard<>(reader.read(read(response)))
                    : unusable(request, response);
        } catch (WireException e) {
            return failed(Trouble.UNREADABLE_ANSWER, request, e.getMessage());
        } catch (IOException e) {
            return failed(HttpTroubles.of(e), request, e.toString());
        }
    }

    private <T> ApiAnswer<T> unusable(Request request, Response response) throws IOException {
        int status = response.code();
        return switch (status) {
            case 401 -> new ApiAnswer.Unauthorized<>();
            case 409 -> conflicting(request, response);
            case 410 -> isAbout(ProblemType.ACCOUNT_ERASED, response)
                    ? new ApiAnswer.AccountErased<>()
                    : failed(trouble(status), request, "HTTP " + status);
            case 429, 503 -> new ApiAnswer.Failed<>(Trouble.SERVICE_BUSY,
                    RetryAfter.of(response, clock.instant()));
            default -> failed(trouble(status), request, "HTTP " + status);
        };
    }

    private static <T> ApiAnswer<T> conflicting(Request request, Response response) throws IOException {
        if (isAbout(ProblemType.LEDGER_DIFFERS, response)) {
            return new ApiAnswer.LedgerDiffers<>();
        }
        return isAbout(ProblemType.SETTLED_REQUEST, response)
                ? new ApiAnswer.Settled<>()
                : failed(trouble(response.code()), request, "HTTP " + response.code());
    }

    /** A proxy may answer with the same status, and nothing follows from it. */
    private static boolean isAbout(ProblemType type, Response response) throws IOException {
        if (!isJson(response.body().contentType())) {
            return false;
        }
        try {
            return WireJson.read(response.peekBody(LARGEST_PROBLEM).string(), Problem.class).is(type);
        } catch (WireException e) {
            return false;
        }
    }

    private static Trouble trouble(int status) {
        if (status >= 500) {
            return Trouble.SERVICE_FAILED;
        }
        return status >= 400 ? Trouble.REQUEST_REFUSED : Trouble.UNREADABLE_ANSWER;
    }

    private static <T> ApiAnswer<T> failed(Trouble trouble, Request request, @Nullable String cause) {
        LOG.log(Level.INFO, () -> request.method() + " " + request.url().encodedPath() + ": " + trouble + ", " + cause);
        return new ApiAnswer.Failed<>(trouble, Optional.empty());
    }

    private Answer read(Response response) throws IOException, WireException {
        if (response.code() != 304 && !isJson(response.body().contentType())) {
            throw new WireException("The answer is not JSON");
        }
        BufferedSource body = response.body().source();
        if (body.request(largest + 1)) {
            throw new WireException("The answer is larger than any of the contract");
        }
        return new Answer(response.code(), body.readUtf8(),
                Optional.ofNullable(response.header("ETag")).filter(tag -> STRONG_TAG.matcher(tag).matches()));
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && (type.subtype().equals("json") || type.subtype().endsWith("+json"));
    }
}
