package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
        assertThat(service.get("/v1/account", before).status()).isIn(401, 503);
    }

    @Test
    void inventedKeyIdsDoNotHammerTheIssuer() {
        account("ada");

        for (int i = 0; i < 20; i++) {
            Reply reply = service.get("/v1/account", tokenOf(TestIssuer.newKey("invented-" + i)));
            assertThat(reply.status()).isIn(401, 503);
        }

        assertThat(service.issuer.fetches()).isLessThan(5);
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

    private Reply account(String subject) {
        return service.get("/v1/account", service.issuer.token(subject));
    }

    private String tokenOf(JWK key) {
        return TestIssuer.sign(TestIssuer.header(JWSAlgorithm.ES256, key).build(), service.issuer.claims("ada").build(),
                key);
    }
}
