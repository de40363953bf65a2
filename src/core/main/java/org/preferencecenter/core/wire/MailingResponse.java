package org.preferencecenter.core.wire;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The answer to {@code POST /v1/mailings}, in the order of the request. */
public record MailingResponse(List<Recipient> recipients) {
    public MailingResponse {
        recipients = List.copyOf(recipients);
    }

    /**
     * One recipient.
     *
     * @param permitted   whether the vendor may write to them
     * @param unsubscribe what the header {@code List-Unsubscribe} of the e-mail names (RFC 8058); only where it is permitted
     */
    public record Recipient(String subject, boolean permitted, Optional<URI> unsubscribe) {}
}
