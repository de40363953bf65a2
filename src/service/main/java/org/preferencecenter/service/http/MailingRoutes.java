package org.preferencecenter.service.http;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.core.wire.MailingRequest;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.mailing.Mailings;
import org.preferencecenter.service.token.Access;

/** What the systems that send the vendor's e-mails ask. */
public final class MailingRoutes implements HttpService {
    private final Guard guard;
    private final Mailings mailings;
    private final Optional<String> scope;

    /** @param scope what an access token must be for; without it, nobody may ask */
    public MailingRoutes(Guard guard, Mailings mailings, Optional<String> scope) {
        this.guard = guard;
        this.mailings = mailings;
        this.scope = scope;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.post("/v1/mailings", guard.guard(this::answer)).any("/v1/mailings", Methods.only("POST"));
    }

    private void answer(Access access, ServerRequest request, ServerResponse response) throws IOException {
        if (scope.filter(access.scopes()::contains).isEmpty()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "The access token is not for mailings.",
                    Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
        }
        Answers.send(response, Answers.JSON,
                WireJson.write(mailings.answer(access.account().issuer(), mailing(request))));
    }

    private static MailingRequest mailing(ServerRequest request) throws IOException {
        try {
            MailingRequest mailing = WireJson.read(Requests.json(request), MailingRequest.class);
            if (mailing.recipients().size() > MailingRequest.MOST_RECIPIENTS) {
                throw new ProblemException(ProblemType.TOO_LARGE,
                        "Name at most " + MailingRequest.MOST_RECIPIENTS + " recipients at once.");
            }
            return mailing;
        } catch (WireException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, e.getMessage() + ".");
        }
    }
}
