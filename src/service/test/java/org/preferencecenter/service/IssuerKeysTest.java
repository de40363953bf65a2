package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;

class IssuerKeysTest {
    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void theKeysAreFetchedOnceForManyTokens() {
        for (int i = 0; i < 20; i++) {
            assertThat(account("person-" + i).status()).isEqualTo(200);
        }

        assertThat(service.issuer.fetches()).isEqualTo(1);
    }

    @Test
    void aTokenOfANewKeyWorksAtOnceAndOneOfAWithdrawnKeyNoMore() {
        String before = service.issuer.token("ada");
        assertThat(service.get("/v1/account", before).status()).isEqualTo(200);

        service.issuer.rotate(TestIssuer.newKey("second"));

        assertThat(account("ada").status()).isEqualTo(200);
        service.get("/v1/account", before).assertProblem(ProblemType.UNAVAILABLE);
        service.clock.advance(Duration.ofSeconds(10));
        service.get("/v1/account", before).assertProblem(ProblemType.UNAUTHORIZED);
    }

    @Test
    void whileKeysOverlapTheTokensOfBothAreTaken() {
        String before = lasting();
        JWK first = service.issuer.key();
        service.issuer.rotate(TestIssuer.newKey("second"));
        service.issuer.publish(first, service.issuer.key());

        assertTaken(before);
        assertTaken(lasting());
    }

    @Test
    void aKeyThatIsNoLongerPublishedIsRefusedFiveMinutesLaterAtTheLatest() {
        String before = lasting();
        assertTaken(before);
        service.issuer.rotate(TestIssuer.newKey("second"));

        service.clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertTaken(before);
        service.clock.advance(Duration.ofSeconds(1));
        service.get("/v1/account", before).assertProblem(ProblemType.UNAUTHORIZED);
    }

    @Test
    void inventedKeyIdsDoNotHammerTheIssuer() {
        account("ada");

        for (int i = 0; i < 20; i++) {
            Reply reply = service.get("/v1/account", tokenOf(TestIssuer.newKey("invented-" + i)));
            assertThat(reply.status()).isIn(401, 503);
        }

        assertThat(service.issuer.fetches()).isEqualTo(2);
        assertThat(account("ada").status()).isEqualTo(200);
    }

    @Test
    void anUnknownKeyIsUnauthorized() {
        service.get("/v1/account", tokenOf(TestIssuer.newKey("unknown"))).assertProblem(ProblemType.UNAUTHORIZED);
    }

    @Test
    void whileTheIssuerIsAwayNobodyNewIsLetInButToldToTryAgain() {
        service.issuer.goAway();

        Reply reply = account("ada");

        reply.assertProblem(ProblemType.UNAVAILABLE);
        assertThat(reply.header("retry-after")).isEqualTo("10");
    }

    @Test
    void theServiceStartsBeforeItsIssuer() throws Exception {
        service.issuer.goAway();
        service.stop();
        service.start();
        account("ada").assertProblem(ProblemType.UNAVAILABLE);

        service.issuer.comeBack();

        assertThat(account("ada").status()).isEqualTo(200);
    }

    @Test
    void whileTheIssuerIsAwayThoseItVouchedForGoOn() {
        account("ada");

        service.issuer.goAway();

        assertThat(account("ada").status()).isEqualTo(200);
    }

    @Test
    void afterAnHourWithoutTheIssuerNobodyIsLetInUntilItIsBack() {
        String token = lasting();
        assertTaken(token);
        service.issuer.goAway();

        service.clock.advance(Duration.ofMinutes(59));
        assertTaken(token);
        service.clock.advance(Duration.ofMinutes(6));
        service.get("/v1/account", token).assertProblem(ProblemType.UNAVAILABLE);

        service.issuer.comeBack();
        service.clock.advance(Duration.ofSeconds(10));
        assertTaken(token);
    }

    @Test
    void anIssuerThatMovesItsKeysIsFollowed() throws Exception {
        try (TestIssuer place = new TestIssuer(service.clock)) {
            place.publish(service.issuer.key());
            service.issuer.discover(exchange -> service.issuer.reply(exchange, """
                    {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(service.issuer.address(), place.address())));

            assertTaken(lasting());
            assertThat(service.issuer.fetches()).isZero();
        }
    }

    /** Whoever can make its address point elsewhere is not the issuer. */
    @Test
    void anIssuerThatSendsElsewhereIsNotFollowed() {
        service.issuer.discover(exchange -> {
            exchange.getResponseHeaders().set("Location", service.issuer.address() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        service.issuer.at("/elsewhere", exchange -> service.issuer.reply(exchange, service.issuer.document()));

        account("ada").assertProblem(ProblemType.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in to the network</html>", "[]", "{", "{}", "null", "{\"issuer\": 7}",
        "{\"issuer\": \"%s\"}", "{\"issuer\": \"%s\", \"jwks_uri\": \"http://id.example/keys\"}",
        "{\"issuer\": \"%s\", \"jwks_uri\": \"file:///etc/passwd\"}",
        "{\"issuer\": \"%s\", \"jwks_uri\": \"no address\"}"})
    void whatIsNoDiscoveryDocumentLetsNobodyIn(String text) {
        service.issuer.discover(exchange -> service.issuer.reply(exchange, text.formatted(service.issuer.address())));

        account("ada").assertProblem(ProblemType.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"keys\": null}", "{\"keys\": 7}", "{\"keys\": [7]}",
        "{\"keys\": [{\"kty\": \"oct\", \"k\": \"c2VjcmV0\", \"kid\": \"first\"}]}", "{\"keys\": [{\"kty\": \"EC\"}]}"})
    void keysThatAreNoneLetNobodyIn(String keys) {
        service.issuer.at("/other", exchange -> service.issuer.reply(exchange, keys));
        service.issuer.discover(exchange -> service.issuer.reply(exchange,
                service.issuer.document().replace("/keys", "/other")));

        assertThat(account("ada").status()).isIn(401, 503);
    }

    @Test
    void aDocumentWithoutEndLetsNobodyInAndFillsNoMemory() {
        service.issuer.discover(exchange -> service.issuer.reply(exchange,
                service.issuer.document() + " ".repeat(300 * 1024)));

        account("ada").assertProblem(ProblemType.UNAVAILABLE);
    }

    /** Simple providers serve files, and do not know what they are. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json;charset=utf-8", "application/octet-stream",
        "text/plain"})
    void aDocumentIsWhatItSaysHoweverItIsDeclared(String mediaType) {
        service.issuer.discover(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            service.issuer.reply(exchange, service.issuer.document());
        });

        assertThat(account("ada").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"issuer\": \"%s\"}",
        "{\"issuer\": \"%s\", \"jwks_uri\": \"http://id.example/k\"}"})
    void anIssuerThatIsNoneIsNoticedAtTheStart(String text) {
        service.stop();
        service.issuer.discover(exchange -> service.issuer.reply(exchange, text.formatted(service.issuer.address())));

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class)
                .hasMessageStartingWith("The issuer " + service.issuer.address())
                .hasMessageEndingWith("; the setting issuer is wrong.").message().doesNotContain("null", "\n");
    }

    @Test
    void aDiscoveryDocumentThatNamesAnotherIssuerIsNotBelieved() {
        service.issuer.callItself("https://elsewhere.example");

        account("ada").assertProblem(ProblemType.UNAVAILABLE);
    }

    @Test
    void anIssuerThatCallsItselfSomethingElseIsNoticedAtTheStart() {
        service.stop();
        service.issuer.callItself("https://elsewhere.example");

        assertThatThrownBy(service::start).isInstanceOf(StartupException.class).hasMessage("The issuer "
                + service.issuer.address() + " calls itself https://elsewhere.example; the setting issuer is wrong.");
    }

    /** A good token that outlasts the keys. */
    private String lasting() {
        return service.issuer.sign(service.issuer.claims("ada")
                .expirationTime(Date.from(service.clock.instant().plus(Duration.ofHours(3)))).build());
    }

    private void assertTaken(String token) {
        assertThat(service.get("/v1/account", token).status()).isEqualTo(200);
    }

    private Reply account(String subject) {
        return service.get("/v1/account", service.issuer.token(subject));
    }

    private String tokenOf(JWK key) {
        return TestIssuer.sign(TestIssuer.header(JWSAlgorithm.ES256, key).build(), service.issuer.claims("ada").build(),
                key);
    }
}
