package org.preferencecenter.client.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.preferencecenter.client.simulation.Step.Fault;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.SyncResponse.Rejection;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Answers that are not what the service said, or that it did not give at all. */
final class Faults {
    private static final String SECONDS = "120";

    private Faults() {}

    /** What a proxy or an overloaded service answers, without looking at the request. */
    static Reply refusal(Fault fault, Instant now) {
        return switch (fault) {
            case BUSY_FOR_SECONDS -> Reply.problem(ProblemType.UNAVAILABLE, Map.of("Retry-After", SECONDS));
            case BUSY_UNTIL_DATE -> Reply.problem(ProblemType.UNAVAILABLE, Map.of("Retry-After",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(120).atOffset(ZoneOffset.UTC))));
            case TOO_MANY -> Reply.problem(ProblemType.TOO_MANY_REQUESTS, Map.of("Retry-After", SECONDS));
            case UNAUTHORIZED -> Reply.problem(ProblemType.UNAUTHORIZED);
            case REFUSED -> Reply.problem(ProblemType.MALFORMED_REQUEST);
            default -> Reply.problem(ProblemType.INTERNAL);
        };
    }

    /** An honest answer that did not arrive as it was sent. */
    static Reply spoiled(Reply reply, Fault fault) {
        return switch (fault) {
            case GARBAGE -> reply.withBody("{\"entries\": {}, \"cursor\": true}");
            case CUT_SHORT -> reply.withBody(reply.body().substring(0, reply.body().length() / 2));
            case NOT_JSON -> new Reply(200, "text/html", Map.of(), "<p>Welcome to the hotel's network");
            // A signature of the right form that signs something else.
            case WRONG_RECEIPTS -> reply.withBody(
                    reply.body().replaceAll("(\"receipt\":\"[^.\"]*\\.[^.\"]*\\.)([^\"]{2})([^\"]*)", "$1$3$2"));
            case SHORT_PAGE -> reply.withBody(firstHalf(reply.body()));
            default -> reply;
        };
    }

    /** The same page, of which the rest comes with the next. */
    private static String firstHalf(String body) {
        try {
            SyncResponse page = WireJson.read(body, SyncResponse.class);
            List<Entry> half = page.entries().subList(0, (page.entries().size() + 1) / 2);
            return half.size() == page.entries().size()
                    ? body
                    : WireJson.write(new SyncResponse(half, page.receipts(), page.rejected(),
                            half.getLast().sequence(), true));
        } catch (WireException e) {
            return body;
        }
    }

    /** The same request, but for what it brings. */
    static Request withoutDecisions(Request request) {
        return request.newBuilder().post(RequestBody.create(WireJson.write(new SyncRequest(List.of())),
                MediaType.get("application/json"))).build();
    }

    /**
     * The answer of a service that takes none of the decisions.
     *
     * @param honest what it answers to the same request without them
     */
    static Reply rejection(Request request, Reply honest) {
        try {
            SyncResponse page = WireJson.read(honest.body(), SyncResponse.class);
            List<Rejection> rejections = WireJson.read(SimulatedService.body(request), SyncRequest.class).decisions()
                    .stream().map(decision -> new Rejection(decision.id(),
                            Problem.of(ProblemType.UNKNOWN_PREFERENCE, "Not one of ours")))
                    .toList();
            return honest.withBody(WireJson.write(
                    new SyncResponse(page.entries(), page.receipts(), rejections, page.cursor(), page.more())));
        } catch (WireException e) {
            return honest;
        }
    }
}
