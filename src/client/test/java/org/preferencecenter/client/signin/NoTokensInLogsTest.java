package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoTokensInLogsTest {
    private final Tokens tokens = new Tokens("secret-a", Instant.EPOCH, Optional.of("secret-r"));

    @Test
    void whatHoldsTokensDoesNotPrintThem() {
        assertThat(tokens.toString()).doesNotContain("secret");
        assertThat(new Access.Granted("secret-a").toString()).doesNotContain("secret");
        assertThat(new TokenEndpoint.Exchanged(new PlainJWT(new JWTClaimsSet.Builder().subject("secret-s").build()),
                new BearerAccessToken("secret-a"), tokens).toString()).doesNotContain("secret");
    }

    @Test
    void aPendingRequestDoesNotPrintWhatItsAnswerMustMatch() {
        PendingRequest request = PendingRequest.to(URI.create("http://127.0.0.1:1/callback"));

        assertThat(request.toString()).doesNotContain(request.state().getValue(), request.nonce().getValue(),
                request.verifier().getValue());
    }
}
