package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.service.support.RunningService;

class OrganizationLocksTest {
    private static final String REASON = "We fly over secret places.";

    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void aPersonSeesWhatTheirOrganizationLocksAndWhy() {
        lock(STATISTICS, REASON);

        assertThat(locks(service.issuer.token("ada", "analysts"))).containsExactly(new Lock(STATISTICS, REASON));
    }

    @Test
    void peopleOfOtherOrganizationsAndOfNoneSeeNothing() {
        lock(STATISTICS, REASON);

        assertThat(locks(service.issuer.token("bob", "pilots"))).isEmpty();
        assertThat(locks(service.issuer.token("eve"))).isEmpty();
    }

    @Test
    void anOrganizationOfTheSameNameAtAnotherIssuerIsAnother() {
        service.service().lock("https://elsewhere.example", "analysts", STATISTICS, REASON);

        assertThat(locks(service.issuer.token("ada", "analysts"))).isEmpty();
    }

    @Test
    void aLockTakesItsLatestReasonAndSurvivesARestart() throws Exception {
        lock(STATISTICS, "An old reason.");
        lock(STATISTICS, REASON);

        service.stop();
        service.start();

        assertThat(locks(service.issuer.token("ada", "analysts"))).containsExactly(new Lock(STATISTICS, REASON));
    }

    @Test
    void anUnlockedPreferenceIsThePersonsAgain() {
        lock(STATISTICS, REASON);
        lock(NEWS, REASON);

        service.service().unlock(service.issuer.address(), "analysts", STATISTICS);

        assertThat(locks(service.issuer.token("ada", "analysts"))).containsExactly(new Lock(NEWS, REASON));
    }

    @Test
    void theClaimThatNamesTheOrganizationIsASetting() throws Exception {
        service.stop();
        service.with("organization-claim", "tenant").start();
        lock(STATISTICS, REASON);

        String token = service.issuer.sign(service.issuer.claims("ada").claim("tenant", "analysts").build());

        assertThat(locks(token)).hasSize(1);
        assertThat(locks(service.issuer.token("ada", "analysts"))).isEmpty();
    }

    @Test
    void aLockThatCouldNotBeExplainedIsRefused() {
        assertThatThrownBy(() -> lock(STATISTICS, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lock(STATISTICS, "x".repeat(501))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lock(new PreferenceId("free-lunch"), REASON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void lock(PreferenceId preference, String reason) {
        service.service().lock(service.issuer.address(), "analysts", preference, reason);
    }

    private List<Lock> locks(String token) {
        return service.get("/v1/account", token).as(AccountResponse.class).locks();
    }
}
