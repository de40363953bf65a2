package org.preferencecenter.core.wire;

import java.util.List;
import java.util.Optional;
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
     * @param organization theirs, if they have one, since it may lock the preference
     */
    public record Recipient(String subject, Optional<String> organization) {
        /** @throws IllegalArgumentException if either is empty or longer than any provider makes them */
        public Recipient {
            requireName(subject);
            organization.ifPresent(Recipient::requireName);
        }

        /** OpenID Connect Core §2 allows a subject 255 characters. */
        private static void requireName(String name) {
            if (name.isBlank() || name.length() > 255) {
                throw new IllegalArgumentException("A subject or an organization has 1 to 255 characters");
            }
        }
    }
}
