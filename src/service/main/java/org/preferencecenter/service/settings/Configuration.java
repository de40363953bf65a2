package org.preferencecenter.service.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a service is set up. {@link ConfigurationReader} makes one and checks it.
 *
 * @param endpoint          where to listen
 * @param data              a folder of this instance alone, for its receipt keys
 * @param database          where everything else is kept
 * @param issuer            whose access tokens count, exactly as the issuer writes itself
 * @param audience          what an access token must be meant for
 * @param algorithms        what an access token may be signed with: RS256, ES256, PS256
 * @param organizationClaim the claim of an access token that names the person's organization
 * @param publicAddress     the address that receipts name; without it, host and port
 * @param catalog           a folder with a catalog; without it, the bundled one
 * @param operations        how it is run and watched
 */
public record Configuration(Endpoint endpoint, Path data, DatabaseSettings database, String issuer, String audience,
        Set<String> algorithms, String organizationClaim, Optional<URI> publicAddress, Optional<Path> catalog,
        Operations operations) {
    public Configuration {
        algorithms = Set.copyOf(algorithms);
    }
}
