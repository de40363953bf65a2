package org.preferencecenter.service.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.account.Profile;

/**
 * What a valid access token says.
 *
 * @param profile       to be shown; what is locked is asked by the organization, which is here to the letter
 * @param administrator whether the person administers their organization, if they have one
 * @param scopes        what it may be used for (RFC 6749 §3.3)
 * @param until         when it ceases to say so
 */
public record Access(AccountKey account, Profile profile, Optional<OrganizationKey> organization,
        boolean administrator, Set<String> scopes, Instant until) {
    public Access {
        scopes = Set.copyOf(scopes);
    }

    /** The organization that the person administers: their own, or none. */
    public Optional<OrganizationKey> administered() {
        return organization.filter(own -> administrator);
    }
}
