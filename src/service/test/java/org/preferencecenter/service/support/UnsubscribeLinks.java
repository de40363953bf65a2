package org.preferencecenter.service.support;

import java.net.URI;
import java.util.List;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.MailingRequest;
import org.preferencecenter.core.wire.MailingResponse;
import org.preferencecenter.core.wire.WireJson;

/** Links as they stand in e-mails; the service must have been set up with the mailing scope {@code mailings}. */
public final class UnsubscribeLinks {
    private UnsubscribeLinks() {}

    /** The path of the link that a mailing about the preference gets for somebody who said yes to it. */
    public static String of(RunningService service, PreferenceId preference, String subject) {
        String token = service.issuer
                .sign(service.issuer.claims("newsletter-system").claim("scope", "mailings").build());
        MailingRequest request = new MailingRequest(preference,
                List.of(new MailingRequest.Recipient(subject, "")));
        return service.post("/v1/mailings", token, WireJson.write(request)).as(MailingResponse.class).recipients()
                .getFirst().unsubscribe().map(URI::getPath).orElseThrow();
    }

    /** The same for somebody who says yes just now. */
    public static String sealed(RunningService service, PreferenceId preference, String subject) {
        service.sync(service.issuer.token(subject), Decisions.request(Decisions.granted(preference)), 0);
        return of(service, preference, subject);
    }
}
