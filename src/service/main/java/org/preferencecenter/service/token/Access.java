package org.preferencecenter.service.token;

import java.time.Instant;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Profile;

/**
 * What a valid access token says.
 *
 * @param until when it ceases to say so
 */
public record Access(AccountKey account, Profile profile, Instant until) {}
