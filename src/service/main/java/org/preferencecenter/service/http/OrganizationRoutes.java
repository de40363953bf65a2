package org.preferencecenter.service.http;

import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.core.wire.LocksResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.token.Access;

/** What administrators set for the people of their organization. */
public final class OrganizationRoutes implements HttpService {
    private static final String LOCKS = "/v1/organization/locks";
    private static final String LOCK = LOCKS + "/{preference}";
    /** Not below the locks, where any word may be a preference. */
    private static final String HISTORY = "/v1/organization/lock-history";

    private final Guard guard;
    private final OrganizationLocks locks;
    private final Catalogs catalogs;

    public OrganizationRoutes(Guard guard, OrganizationLocks locks, Catalogs catalogs) {
        this.guard = guard;
        this.locks = locks;
        this.catalogs = catalogs;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get(LOCKS, administering(this::locks))
                .put(LOCK, administering(this::lock))
                .delete(LOCK, administering(this::unlock))
                .get(HISTORY, administering(this::history))
                .any(LOCKS, Methods.only("GET"))
                .any(LOCK, Methods.only("PUT, DELETE"))
                .any(HISTORY, Methods.only("GET"));
    }

    /** Answers a request of an administrator. The organization comes from the access token and nowhere else. */
    @FunctionalInterface
    private interface Administering {
        void handle(OrganizationKey organization, Access by, ServerRequest request, ServerResponse response)
                throws Exception;
    }

    private Handler administering(Administering handler) {
        return guard.guard((access, request, response) -> handler.handle(
                access.administered().orElseThrow(OrganizationRoutes::notAnAdministrator), access, request, response));
    }

    private static ProblemException notAnAdministrator() {
        return new ProblemException(ProblemType.FORBIDDEN, "Ask an administrator of the organization.",
                Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
    }

    private void locks(OrganizationKey organization, Access by, ServerRequest request, ServerResponse response) {
        Answers.send(response, Answers.JSON,
                WireJson.write(new LocksResponse(locks.of(Optional.of(organization)))));
    }

    private void lock(OrganizationKey organization, Access by, ServerRequest request, ServerResponse response)
            throws IOException {
        PreferenceId preference = preference(request);
        boolean created = locks.lock(organization, preference, reason(request), who(by));
        response.status(created ? Status.CREATED_201 : Status.NO_CONTENT_204).send();
    }

    private void unlock(OrganizationKey organization, Access by, ServerRequest request, ServerResponse response) {
        locks.unlock(organization, preference(request), who(by));
        response.status(Status.NO_CONTENT_204).send();
    }

    private void history(OrganizationKey organization, Access by, ServerRequest request, ServerResponse response) {
        long after = Requests.cursor("after", request.query().all("after", List::of));
        Answers.send(response, Answers.JSON, WireJson.write(locks.history(organization, after)));
    }

    private static Optional<String> who(Access by) {
        return Optional.of(by.account().subject());
    }

    private PreferenceId preference(ServerRequest request) {
        try {
            PreferenceId preference = new PreferenceId(request.path().pathParameters().get("preference"));
            if (catalogs.asks(preference)) {
                return preference;
            }
        } catch (IllegalArgumentException e) {
            // What is no name of a preference was never asked either.
        }
        throw new ProblemException(ProblemType.NOT_FOUND, "No catalog of this service ever asked this preference.");
    }

    private static LockRequest reason(ServerRequest request) throws IOException {
        try {
            return WireJson.read(Requests.json(request), LockRequest.class);
        } catch (WireException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "Send a reason of 1 to "
                    + LockRequest.LONGEST_REASON + " characters, without line breaks or others that hide.");
        }
    }
}
