package org.preferencecenter.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** What people ask for, over HTTP. */
public final class PersonRequests {
    private PersonRequests() {}

    /** Asks, with an id of its own. */
    public static PersonRequest ask(RunningService service, String token, RequestKind kind) {
        PersonRequestDemand demand = new PersonRequestDemand(new PersonRequestId(service.sources.ids().get()), kind);
        Reply reply = service.post("/v1/requests", token, WireJson.write(demand));
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
        return response(reply).request();
    }

    public static PersonRequestResponse response(Reply reply) {
        try {
            return WireJson.read(reply.body(), PersonRequestResponse.class);
        } catch (WireException e) {
            throw new AssertionError(reply.body(), e);
        }
    }

    public static PersonRequestResponse told(RunningService service, String token, PersonRequestId id) {
        return service.get("/v1/requests/" + id, token).as(PersonRequestResponse.class);
    }

    public static List<PersonRequest> all(RunningService service, String token) {
        return service.get("/v1/requests", token).as(PersonRequestsResponse.class).requests();
    }

    /** Asks for an erasure, waits until its time has come, and has the service look. Tokens of before have expired then. */
    public static PersonRequest erase(RunningService service, String subject) {
        PersonRequest asked = ask(service, service.issuer.token(subject), RequestKind.ERASURE);
        service.later(Duration.ofDays(7));
        service.ticker.tick();
        PersonRequest erased = told(service, service.issuer.token(subject), asked.id()).request();
        assertThat(erased.status()).isEqualTo(RequestStatus.DONE);
        return erased;
    }
}
