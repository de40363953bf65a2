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
 * @param organizationClaim the claim of an access token that names the person's organization: its name, or a JSON Pointer
 * @param administrators    who administers their organization; without it, nobody does
 * @param mailingScope      the scope of an access token that asks to whom e-mails may go; without it, nobody may ask
 * @param mail              by which server people are asked for confirmations; without it, no catalog may want any
 * @param publicAddress     the address that receipts and links in e-mails name; without it, host and port
 * @param catalog           a folder with a catalog; without it, the bundled one
 * @param erasure           when accounts are erased, and how long what proves their decisions stays
 * @param operations        how it is run and watched
 */
public record Configuration(Endpoint endpoint, Path data, DatabaseSettings database, String issuer, String audience,
        Set<String> algorithms, String organizationClaim, Optional<Administrators> administrators,
        Optional<String> mailingScope, Optional<MailSettings> mail, Optional<URI> publicAddress,
        Optional<Path> catalog, ErasureSettings erasure, Operations operations) {
    public Configuration {
        algorithms = Set.copyOf(algorithms);
    }
}
