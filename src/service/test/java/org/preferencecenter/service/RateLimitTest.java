package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.EventReader;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestIssuer;
import org.preferencecenter.service.support.UnsubscribeLinks;

class RateLimitTest {
    private static final int OF_ACCOUNT = 60;
    private static final int OF_ADDRESS = 30;
    private static final int STREAMS = 3;

    @RegisterExtension
    final RunningService service = new RunningService().with("account-requests", "" + OF_ACCOUNT)
            .with("address-requests", "" + OF_ADDRESS).with("account-streams", "" + STREAMS)
            .with("trusted-proxies", "127.0.0.0/8").with("mailing-scope", "mailings");
    private String ada;

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada");
    }

    @Test
    void whoAsksTooOftenForAnAccountIsToldWhenToComeAgain() {
        for (int i = 0; i < OF_ACCOUNT; i++) {
            assertThat(service.get("/v1/account", ada).status()).isEqualTo(200);
        }

        Reply reply = service.post("/v1/decisions", ada, WireJson.write(request(denied(NEWS))));

        reply.assertProblem(ProblemType.TOO_MANY_REQUESTS);
        assertThat(reply.header("retry-after")).isEqualTo("1");
        service.clock.advance(Duration.ofSeconds(1));
        assertThat(service.sync(ada, request(denied(NEWS)), 0).receipts()).hasSize(1);
    }

    @Test
    void onePersonsRequestsAreNotAnothers() {
        exhaustAccount(ada);

        assertThat(service.get("/v1/account", service.issuer.token("bob")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/catalog", "/v1/receipt-keys", "/openapi.yaml", "/v1/account", "/v1/events"})
    void whoAsksTooOftenWithoutATokenIsToldWhenToComeAgain(String target) {
        exhaustAddress("198.51.100.17");

        Reply reply = from("198.51.100.17", service.request(target));

        reply.assertProblem(ProblemType.TOO_MANY_REQUESTS);
        assertThat(reply.header("retry-after")).isEqualTo("2");
        assertThat(from("198.51.100.18", service.request("/v1/catalog")).status()).isEqualTo(200);
        service.clock.advance(Duration.ofSeconds(2));
        assertThat(from("198.51.100.17", service.request("/v1/catalog")).status()).isEqualTo(200);
    }

    @Test
    void whoeverWatchesTheServiceIsNeverTurnedAway() {
        exhaustAddress("198.51.100.17");

        assertThat(from("198.51.100.17", service.request("/health/ready")).status()).isEqualTo(200);
    }

    @Test
    void forgedTokensInSomebodysNameDoNotKeepThemFromWithdrawing() {
        Decision grant = granted(NEWS);
        service.sync(ada, request(grant), 0);
        JWK forged = TestIssuer.newKey(service.issuer.key().getKeyID());
        String forgery = TestIssuer.sign(TestIssuer.header(JWSAlgorithm.ES256, forged).build(),
                service.issuer.claims("ada").build(), forged);
        for (int i = 0; i < OF_ADDRESS + OF_ACCOUNT; i++) {
            assertThat(with(forgery, "198.51.100.17").status()).isIn(401, 429);
        }

        assertThat(with(forgery, "198.51.100.17").status()).as("the attacker").isEqualTo(429);
        SyncResponse answer = service.sync(ada, request(denied(NEWS, grant)), 1);
        assertThat(answer.receipts()).hasSize(1);
    }

    @Test
    void whoSharesAnAddressWithAnAttackerCanStillWithdraw() {
        exhaustAddress("198.51.100.17");

        HttpRequest.Builder withdrawal = authorized(service.request("/v1/decisions"), service.issuer.token("carol"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(WireJson.write(request(denied(NEWS)))));
        assertThat(from("198.51.100.17", withdrawal).as(SyncResponse.class).receipts()).hasSize(1);
    }

    @Test
    void goodTokensOfManyPeopleBehindOneAddressCostTheAddressNothing() {
        for (int i = 0; i < OF_ADDRESS * 3; i++) {
            assertThat(with(service.issuer.token("person-" + i), "198.51.100.17").status()).isEqualTo(200);
        }
    }

    /** The unsubscribe buttons of one e-mail provider all post from the same address. */
    @Test
    void onTheDayOfAMailingOneAddressUnsubscribesThousands() {
        exhaustAddress("198.51.100.17");
        for (int i = 0; i < OF_ADDRESS; i++) {
            String link = UnsubscribeLinks.sealed(service, NEWS, "person-" + i);
            assertThat(click(link, "198.51.100.17").status()).isEqualTo(200);
        }
    }

    @Test
    void whoTriesLinksUntilOneFitsIsTurnedAway() {
        for (int i = 0; i < OF_ADDRESS; i++) {
            assertThat(click("/unsubscribe/guess-" + i, "198.51.100.17").status()).isEqualTo(404);
        }

        click("/unsubscribe/guess", "198.51.100.17").assertProblem(ProblemType.TOO_MANY_REQUESTS);
    }

    @Test
    void whoHasALinkCanUseUpNothingThatThePersonNeeds() {
        String link = UnsubscribeLinks.sealed(service, NEWS, "ada");
        for (int i = 0; i < OF_ACCOUNT; i++) {
            assertThat(click(link, "198.51.100.17").status()).isEqualTo(200);
        }

        click(link, "198.51.100.17").assertProblem(ProblemType.TOO_MANY_REQUESTS);
        assertThat(service.sync(ada, request(denied(STATISTICS)), 0).receipts()).hasSize(1);
    }

    private Reply click(String link, String address) {
        return from(address, service.request(link).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    @Test
    void aPersonWithManyDevicesThatSaveADialogMeetsNoLimitThatIsSetByDefault() throws Exception {
        service.stop();
        service.with("account-requests", "").with("address-requests", "").with("account-streams", "").start();
        List<EventReader> devices = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                devices.add(EventReader.open(service, ada));
                assertThat(service.get("/v1/catalog").status()).isEqualTo(200);
                assertThat(service.get("/v1/receipt-keys").status()).isEqualTo(200);
                assertThat(service.get("/v1/account", ada).status()).isEqualTo(200);
            }
            for (int answer = 1; answer <= 5; answer++) {
                assertThat(service.sync(ada, request(denied(STATISTICS)), answer - 1).receipts()).hasSize(1);
                for (int device = 0; device < devices.size(); device++) {
                    service.sync(ada, request(), answer);
                }
            }
        } finally {
            for (EventReader device : devices) {
                device.close();
            }
        }
    }

    @Test
    void anAccountHasOnlySoManyStreams() throws Exception {
        try (EventReader first = EventReader.open(service, ada);
                EventReader second = EventReader.open(service, ada);
                EventReader third = EventReader.open(service, ada)) {
            assertThat(List.of(first, second, third)).allSatisfy(each -> assertThat(each.next(2)).hasSize(2));
            Reply reply = service.get("/v1/events", ada);

            reply.assertProblem(ProblemType.TOO_MANY_REQUESTS);
            assertThat(Integer.parseInt(reply.header("retry-after"))).isPositive();
            try (EventReader bob = EventReader.open(service, service.issuer.token("bob"))) {
                assertThat(bob.next(2)).hasSize(2);
            }
        }
    }

    private void exhaustAccount(String token) {
        for (int i = 0; i < OF_ACCOUNT; i++) {
            service.get("/v1/account", token);
        }
        service.get("/v1/account", token).assertProblem(ProblemType.TOO_MANY_REQUESTS);
    }

    private void exhaustAddress(String address) {
        for (int i = 0; i < OF_ADDRESS; i++) {
            with("nonsense", address).assertProblem(ProblemType.UNAUTHORIZED);
        }
        with("nonsense", address).assertProblem(ProblemType.TOO_MANY_REQUESTS);
    }

    private Reply with(String token, String address) {
        return service.get("/v1/account", token, Map.of("X-Forwarded-For", address));
    }

    private Reply from(String address, HttpRequest.Builder request) {
        return service.send(request.header("X-Forwarded-For", address));
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }
}
