package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.request.Export;
import org.preferencecenter.service.request.Exports;
import org.preferencecenter.service.request.Outcome;
import org.preferencecenter.service.request.PersonRequests;
import org.preferencecenter.service.token.Access;

/** What people ask for by right: all that is held about them, and that it is forgotten. */
public final class RequestRoutes implements HttpService {
    private static final String REQUESTS = "/v1/requests";
    private static final String REQUEST = REQUESTS + "/{request}";
    private static final String CANCELLATION = REQUEST + "/cancellation";
    private static final String EXPORT = REQUEST + "/export";
    private static final System.Logger LOG = System.getLogger(RequestRoutes.class.getName());

    private final Guard guard;
    private final PersonRequests requests;
    private final Exports exports;

    public RequestRoutes(Guard guard, PersonRequests requests, Exports exports) {
        this.guard = guard;
        this.requests = requests;
        this.exports = exports;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(REQUESTS, guard.guard(this::list))
                .post(REQUESTS, guard.guard(this::receive))
                .get(REQUEST, guard.guard(this::find))
                .post(CANCELLATION, guard.guard(this::cancel))
                .get(EXPORT, guard.guard(this::export))
                .any(REQUESTS, Methods.only("GET, POST"))
                .any(REQUEST, Methods.only("GET"))
                .any(CANCELLATION, Methods.only("POST"))
                .any(EXPORT, Methods.only("GET"));
    }

    private void list(Access access, ServerRequest request, ServerResponse response) {
        Answers.send(response, Answers.JSON, WireJson.write(requests.list(access.account())));
    }

    private void receive(Access access, ServerRequest request, ServerResponse response) throws IOException {
        Outcome outcome = requests.receive(access.account(), demand(request));
        PersonRequestResponse told = told(outcome);
        if (outcome instanceof Outcome.Told(var same, boolean fresh) && fresh) {
            response.status(Status.CREATED_201).header(HeaderNames.LOCATION, REQUESTS + "/" + told.request().id());
        }
        Answers.send(response, Answers.JSON, WireJson.write(told));
    }

    private void find(Access access, ServerRequest request, ServerResponse response) {
        Answers.send(response, Answers.JSON, WireJson.write(told(requests.find(access.account(), id(request)))));
    }

    private void cancel(Access access, ServerRequest request, ServerResponse response) {
        Answers.send(response, Answers.JSON, WireJson.write(told(requests.cancel(access.account(), id(request)))));
    }

    private void export(Access access, ServerRequest request, ServerResponse response) {
        PersonRequestResponse export = told(requests.fetch(access.account(), id(request)));
        Export document = exports.begin(access);
        response.header(HeaderNames.CACHE_CONTROL, "no-store")
                .header(HeaderNames.CONTENT_DISPOSITION,
                        "attachment; filename=\"preference-center-" + export.request().id() + ".json\"")
                .header(HeaderNames.CONTENT_TYPE, Answers.JSON);
        try {
            // Closed only at its end: what is cut off must not look like a whole answer.
            Writer out = new BufferedWriter(new OutputStreamWriter(response.outputStream(), StandardCharsets.UTF_8));
            document.write(out);
            out.close();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "An export was cut off", e);
            throw new CloseConnectionException("The export was cut off", e);
        }
    }

    private static PersonRequestResponse told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Told(PersonRequestResponse response, boolean fresh) -> response;
            case Outcome.Absent() -> throw absent();
            case Outcome.Conflicting() -> throw new ProblemException(ProblemType.CONFLICTING_REQUEST,
                    "Send what you ask for with an id of its own.");
            case Outcome.Settled() -> throw new ProblemException(ProblemType.SETTLED_REQUEST,
                    "An erasure can be taken back until it is carried out, and nothing else can.");
            case Outcome.TooMuch(var pause) -> throw Throttle.tooMuch(pause, "Much was asked for in the last day.");
        };
    }

    private static PersonRequestId id(ServerRequest request) {
        try {
            return PersonRequestId.parse(request.path().pathParameters().get("request"));
        } catch (IllegalArgumentException e) {
            // What is no id names no request either.
            throw absent();
        }
    }

    private static ProblemException absent() {
        return new ProblemException(ProblemType.NOT_FOUND, "The account has no such request.");
    }

    private static PersonRequestDemand demand(ServerRequest request) throws IOException {
        try {
            PersonRequestDemand demand = WireJson.read(Requests.json(request), PersonRequestDemand.class);
            if (demand.kind() != RequestKind.UNKNOWN) {
                return demand;
            }
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "Ask for an EXPORT or an ERASURE.");
        } catch (WireException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, e.getMessage() + ".");
        }
    }
}
