package org.preferencecenter.core.wire;

import java.util.List;
import org.preferencecenter.core.catalog.PreferenceId;

/** The body of {@code POST /v1/mailings}: a system of the vendor's asks to whom it may write about something. */
public record MailingRequest(PreferenceId preference, List<Recipient> recipients) {
    /** How many recipients one request may name. */
    public static final int MOST_RECIPIENTS = 100;

    public MailingRequest {
        recipients = List.copyOf(recipients);
    }

    /**
     * Somebody the vendor would like to write to.
     *
     * @param subject      as the identity provider names them
     * @param organization theirs, since it may lock the preference; empty for none. Nobody can leave it out by mistake.
     */
    public record Recipient(String subject, String organization) {
        /** OpenID Connect Core §2 allows a subject no more. */
        private static final int LONGEST = 255;

        /** @throws IllegalArgumentException if there is no subject, or either is longer than any provider makes them */
        public Recipient {
            if (subject.isBlank() || subject.length() > LONGEST || organization.length() > LONGEST) {
                throw new IllegalArgumentException("A subject has 1 to 255 characters, an organization 255 at most");
            }
        }
    }
}
