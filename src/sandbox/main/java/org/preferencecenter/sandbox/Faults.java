package org.preferencecenter.sandbox;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;

/** Makes the service behave as services do on bad days. */
final class Faults implements Filter {
    /** How long a busy service asks to stay away. */
    private static final int RETRY_SECONDS = 5;
    private static final Duration SLOWNESS = Duration.ofSeconds(3);

    private volatile Mood mood = Mood.WELL;

    /** How the service is today. */
    enum Mood {
        WELL, SLOW, BUSY, FAILING
    }

    void set(Mood next) {
        mood = next;
    }

    Mood mood() {
        return mood;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        switch (mood) {
            case WELL -> chain.proceed();
            case SLOW -> {
                pause();
                chain.proceed();
            }
            case BUSY -> {
                response.header(HeaderNames.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
                refuse(response, ProblemType.UNAVAILABLE);
            }
            case FAILING -> refuse(response, ProblemType.INTERNAL);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SLOWNESS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(RoutingResponse response, ProblemType type) {
        response.status(Status.create(type.status()));
        response.header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.send(WireJson.write(Problem.of(type, "The sandbox makes it so")));
    }
}
