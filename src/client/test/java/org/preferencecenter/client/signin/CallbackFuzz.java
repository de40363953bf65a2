package org.preferencecenter.client.signin;

import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.client.fuzz.Fuzzed;

/** No code is taken but the only one of an answer whose only state is the one that was sent, and whose issuer was asked. */
public final class CallbackFuzz {
    private static final String ISSUER = "https://id.example";
    private static final PendingRequest REQUEST = new PendingRequest(URI.create("http://127.0.0.1:1234/callback"),
            new State("mine"), new Nonce("n"), new CodeVerifier());

    private CallbackFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        boolean taken = false;
        String query = Fuzzed.text(input);
        for (boolean named : new boolean[]{false, true}) {
            OIDCProviderMetadata provider = new OIDCProviderMetadata(new Issuer(ISSUER), List.of(SubjectType.PUBLIC),
                    URI.create(ISSUER + "/keys"));
            provider.setSupportsAuthorizationResponseIssuerParam(named);
            try {
                String code = Callback.read(query, REQUEST, provider).getValue();
                Fuzzed.require(values(query, "state").equals(List.of("mine")), "the state is another's");
                // The library leaves white space around a code out.
                Fuzzed.require(values(query, "code").stream().map(String::trim).toList().equals(List.of(code.trim())),
                        "the code is made up");
                Fuzzed.require(values(query, "error").isEmpty(), "the provider said no");
                List<String> issuers = values(query, "iss");
                Fuzzed.require(issuers.equals(List.of(ISSUER)) || (!named && issuers.isEmpty()),
                        "the issuer is another");
                taken = true;
            } catch (SignInException e) {
                // Refused.
            }
        }
        return taken;
    }

    /** Read anew, as plainly as can be. */
    private static List<String> values(String query, String name) {
        List<String> values = new ArrayList<>();
        for (String pair : query.trim().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            try {
                if (URLDecoder.decode(parts[0], StandardCharsets.UTF_8).equals(name)) {
                    values.add(URLDecoder.decode(parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8));
                }
            } catch (IllegalArgumentException e) {
                // What cannot be decoded says nothing.
            }
        }
        return values;
    }
}
