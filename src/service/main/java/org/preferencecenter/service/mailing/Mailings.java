package org.preferencecenter.service.mailing;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.MailingRequest;
import org.preferencecenter.core.wire.MailingResponse;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.service.ledger.Preferences;
import org.preferencecenter.service.link.Link;
import org.preferencecenter.service.link.Links;

/** Tells to whom the vendor may write about something. Who may be written to gets a link to say no with, and nobody else does. */
public final class Mailings {
    private final Preferences preferences;
    private final Links links;

    public Mailings(Preferences preferences, Links links) {
        this.preferences = preferences;
        this.links = links;
    }

    /** @param issuer the identity provider that names the recipients */
    public MailingResponse answer(String issuer, MailingRequest request) {
        return new MailingResponse(request.recipients().stream()
                .map(recipient -> answer(issuer, recipient, request.preference())).toList());
    }

    private MailingResponse.Recipient answer(String issuer, MailingRequest.Recipient recipient,
            PreferenceId preference) {
        AccountKey account = new AccountKey(issuer, recipient.subject());
        Optional<OrganizationKey> organization = Optional.of(recipient.organization()).filter(name -> !name.isBlank())
                .map(name -> new OrganizationKey(issuer, name));
        boolean permitted = preferences.of(account, organization).preferences().stream()
                .filter(entry -> entry.preference().equals(preference))
                .anyMatch(PreferencesResponse.Entry::permitted);
        return new MailingResponse.Recipient(recipient.subject(), permitted, permitted
                ? Optional.of(links.address(new Link.Unsubscribe(account, List.of(preference))))
                : Optional.empty());
    }
}
