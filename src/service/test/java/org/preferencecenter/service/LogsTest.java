package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.RecordedLog;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;

/** Logs are read by more people than an account is, so they say what happened and not to whom. */
class LogsTest {
    private static final String[] OF_ADA = {"subject-of-ada", "ada@example.com", "Ada Lovelace", "org-of-ada",
        "Under seal.", "id-of-a-key", "Ada%20", "192.0.2.77"};

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators();

    @Test
    void nothingOfAPersonIsInTheLogWhateverGoesWellOrWrong() {
        List<String> tokens = tokens();
        String log;
        try (RecordedLog recorded = new RecordedLog("org.preferencecenter");
                RecordedLog ofTokens = new RecordedLog("org.preferencecenter.service.token")) {
            for (String token : tokens) {
                service.send(service.request("/v1/account?name=Ada%20Lovelace").header("X-Forwarded-For", "192.0.2.77")
                        .header("Authorization", "Bearer " + token));
                service.post("/v1/decisions", token, WireJson.write(request(granted(NEWS))));
                service.post("/v1/decisions", token, "{\"decisions\": [{\"id\": \"subject-of-ada\"}]}");
                service.put("/v1/organization/locks/training", token, "{\"reason\": \"Under seal.\"}");
                service.put("/v1/organization/locks/training", token, "{\"reason\": [\"Under seal.\"]}");
            }
            service.issuer.goAway();
            service.clock.advance(Duration.ofHours(3));
            service.send(service.request("/v1/account").header("Authorization", "Bearer " + token(claims())));
            log = recorded.text() + ofTokens.text();
        }

        assertThat(log).as("tokens were refused").contains("An access token was refused");
        assertThat(log).doesNotContain(OF_ADA);
        assertThat(log).doesNotContain(tokens.stream().flatMap(LogsTest::parts).toArray(String[]::new));
    }

    private static Stream<String> parts(String token) {
        return Stream.of(token.split("\\.", -1)).skip(1).filter(part -> !part.isEmpty());
    }

    /** A good one, and some that are refused, each for another reason. */
    private List<String> tokens() {
        return List.of(token(claims()), token(claims().audience("another-service")),
                token(claims().issuer("https://elsewhere.example")),
                token(claims().expirationTime(Date.from(service.clock.instant().minusSeconds(3600)))),
                token(claims().notBeforeTime(Date.from(service.clock.instant().plusSeconds(3600)))),
                TestIssuer.sign(TestIssuer.header(JWSAlgorithm.ES256, TestIssuer.newKey("id-of-a-key")).build(),
                        claims().build(), TestIssuer.newKey("id-of-a-key")),
                "subject-of-ada." + token(claims()));
    }

    private JWTClaimsSet.Builder claims() {
        return service.issuer.claims("subject-of-ada").claim("email", "ada@example.com").claim("name", "Ada Lovelace")
                .claim("organization", "org-of-ada").claim(TestIssuer.ROLES, TestIssuer.ADMINISTRATOR);
    }

    private String token(JWTClaimsSet.Builder claims) {
        return service.issuer.sign(claims.build());
    }
}
