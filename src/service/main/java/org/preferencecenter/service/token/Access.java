package org.preferencecenter.service.token;

import java.time.Instant;
import java.util.Set;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Profile;

/**
 * What a valid access token says.
 *
 * @param scopes what it may be used for (RFC 6749 §3.3)
 * @param until  when it ceases to say so
 */
public record Access(AccountKey account, Profile profile, Set<String> scopes, Instant until) {
    public Access {
        scopes = Set.copyOf(scopes);
    }
}
