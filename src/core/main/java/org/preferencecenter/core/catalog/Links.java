package org.preferencecenter.core.catalog;

import java.net.URI;

/** Where a person can read on. Each is {@code https} or {@code mailto}. */
public record Links(URI privacyPolicy, URI termsOfService, URI legalTeam, URI accountPage,
        URI supervisoryAuthority) {}
