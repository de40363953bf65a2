package org.preferencecenter.client;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.preferencecenter.core.ask.Reask;

/**
 * What a host says about itself and where its account service is.
 *
 * @param folder      where the profile is kept; made if it does not exist, readable by its owner only
 * @param service     base address of the account service; https, or http on this machine
 * @param issuer      the OpenID provider, exactly as it writes itself
 * @param clientId    the program's id at the provider; there is no secret
 * @param scopes      what to ask the provider for beside {@code openid}
 * @param application name and version of the host, kept with each decision
 * @param device      a label of this computer that the person can read, kept with each decision
 * @param locale      the language of what the browser shows when the person is done there
 * @param doNotTrack  whether the person asked programs not to track them
 * @param staleAfter  how long grants hold without hearing from the account; up to 366 days
 * @param reask       how long a question that was put off rests here, beyond what the catalog says
 * @param proxy       the way to the account service and to the provider
 */
public record Settings(Path folder, URI service, URI issuer, String clientId, List<String> scopes, String application,
        String device, Locale locale, boolean doNotTrack, Duration staleAfter, Reask reask, ProxyChoice proxy) {
    public static final Duration STALE_AFTER = Duration.ofDays(30);

    /** Whoever was not heard of for a year may have withdrawn long ago. */
    private static final Duration LONGEST_STALE_AFTER = Duration.ofDays(366);

    /** @throws IllegalArgumentException if grants would never hold, or for longer than a year without word from the account */
    public Settings {
        if (!staleAfter.isPositive() || staleAfter.compareTo(LONGEST_STALE_AFTER) > 0) {
            throw new IllegalArgumentException("Grants hold for up to 366 days without word from the account");
        }
        scopes = List.copyOf(scopes);
    }

    /** Settings that ask again when the catalog says so, and take the way that the computer is set to. */
    public Settings(Path folder, URI service, URI issuer, String clientId, List<String> scopes, String application,
            String device, Locale locale, boolean doNotTrack, Duration staleAfter) {
        this(folder, service, issuer, clientId, scopes, application, device, locale, doNotTrack, staleAfter,
                new Reask.AsUsual(), new ProxyChoice.AsSystem());
    }

    /** Settings with the usual scopes and limits, {@code DO_NOT_TRACK} from the environment and this computer's name. */
    public static Settings of(Path folder, URI service, URI issuer, String clientId, String application) {
        return new Settings(folder, service, issuer, clientId, List.of("email", "profile", "offline_access"),
                application, DeviceLabel.ofThisComputer(), Locale.getDefault(),
                "1".equals(System.getenv("DO_NOT_TRACK")), STALE_AFTER);
    }

    /** The same settings, adjusted. */
    public Settings with(Adjustments adjustments) {
        return new Settings(folder, service, issuer, clientId, scopes, application, adjustments.device(),
                adjustments.locale(), doNotTrack, staleAfter, adjustments.reask(), adjustments.proxy());
    }
}
