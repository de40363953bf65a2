package org.preferencecenter.client.center;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * What goes over the wire to the account service. Each request and each answer is a point at which something else may happen. The
 * first token that carries decisions is refused, so that a refresh is among what may be interrupted.
 */
final class Wire implements Interceptor {
    private final Interceptor service;
    private final Points points;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private boolean hasRefused;

    Wire(Interceptor service, Points points) {
        this.service = service;
        this.points = points;
    }

    /**
     * A request.
     *
     * @param text all of it, as one may read it on the way
     * @param token the bearer token; empty where there is none
     */
    record Sent(String path, String token, String text, List<Decision> decisions, long cursor) {
        boolean isFor(AccountKey account) {
            return token.startsWith(account.subject());
        }
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Sent request = read(chain.request());
        sent.add(request);
        points.pass();
        Response answer = answer(chain, request);
        points.pass();
        return answer;
    }

    private Response answer(Chain chain, Sent request) throws IOException {
        if (!hasRefused && !request.decisions().isEmpty()) {
            hasRefused = true;
            return Answers.problem(chain.request(), ProblemType.UNAUTHORIZED);
        }
        return service.intercept(chain);
    }

    private static Sent read(Request request) throws IOException {
        Buffer body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        String text = body.readUtf8();
        String token = Optional.ofNullable(request.header("Authorization")).orElse("").replaceFirst("^Bearer ", "");
        String cursor = Optional.ofNullable(request.url().queryParameter("after"))
                .or(() -> Optional.ofNullable(request.header("Last-Event-ID"))).orElse("0");
        return new Sent(request.url().encodedPath(), token,
                request.method() + " " + request.url() + "\n" + request.headers() + "\n" + text, decisions(text),
                Long.parseLong(cursor));
    }

    private static List<Decision> decisions(String body) {
        try {
            return body.isEmpty() ? List.of() : WireJson.read(body, SyncRequest.class).decisions();
        } catch (WireException e) {
            throw new AssertionError("Nothing has a body but what carries decisions", e);
        }
    }
}
