package org.preferencecenter.client.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.preferencecenter.client.fuzz.Fuzzed;
import org.preferencecenter.core.account.AccountKey;

/**
 * Nobody is signed in but the person whose identity the provider signed, whatever stands around the signature.
 *
 * <p>An input has three lines: the metadata, the keys and the answer with the tokens. {@code <identity>} and {@code <keys>} stand
 * for what the provider signs and publishes, which is another each time.
 */
public final class ProviderFuzz {
    private static final PendingRequest REQUEST = new PendingRequest(URI.create("http://127.0.0.1:1234/callback"),
            new State("mine"), new Nonce("n"), new CodeVerifier());
    private static final String IDENTITY = TestProvider.signed(new JWTClaimsSet.Builder().issuer(TestProvider.ISSUER)
            .audience(TestProvider.CLIENT).subject(TestProvider.SUBJECT).issueTime(Date.from(TestProvider.NOW))
            .expirationTime(Date.from(TestProvider.NOW.plusSeconds(300))).claim("nonce", "n").build(),
            TestProvider.KEY);
    private static final String KEYS = new JWKSet(TestProvider.KEY).toString();
    private static final InstantSource CLOCK = InstantSource.fixed(TestProvider.NOW);

    private ProviderFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        List<String> lines = Fuzzed.lines(input, 3);
        String tokens = lines.get(2).replace("<identity>", IDENTITY);
        HTTPRequestSender sender = request -> TestProvider.text(200, switch (request.getURI().getPath()) {
            case "/.well-known/openid-configuration" -> lines.getFirst();
            case "/token" -> tokens;
            default -> lines.get(1).replace("<keys>", KEYS);
        });
        Provider provider = new Provider(URI.create(TestProvider.ISSUER), sender);
        TokenEndpoint endpoint = new TokenEndpoint(provider, TestProvider.CLIENT, CLOCK);
        try {
            OIDCProviderMetadata metadata = provider.discover();
            TokenEndpoint.Exchanged exchanged = endpoint.exchange(new AuthorizationCode("code"), REQUEST, metadata);
            Fuzzed.require(!exchanged.tokens().expires().isAfter(TestProvider.NOW.plus(Duration.ofDays(1))),
                    "a token holds for ever");
            AccountKey account = new IdentityCheck(TestProvider.ISSUER, TestProvider.CLIENT, CLOCK)
                    .check(exchanged.identity(), exchanged.access(), REQUEST.nonce(), provider.keys(metadata));
            Fuzzed.require(account.equals(new AccountKey(TestProvider.ISSUER, TestProvider.SUBJECT))
                    && IDENTITY.equals(exchanged.identity().getParsedString()), "somebody else was signed in");
            return true;
        } catch (SignInException | ProviderException e) {
            return false;
        }
    }
}
