package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class PreferencesTest {
    @RegisterExtension
    final RunningService service = new RunningService();
    private String ada;

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada", "analysts");
    }

    @Test
    void whoWasNeverAskedPermitsNothing() {
        PreferencesResponse answer = preferences();

        assertThat(answer.cursor()).isZero();
        assertThat(answer.preferences()).extracting(PreferencesResponse.Entry::preference).containsExactlyElementsOf(
                BundledCatalog.read().preferences().stream().map(Preference::id).toList());
        assertThat(answer.preferences()).allSatisfy(each -> {
            assertThat(each.standing()).isEqualTo(Standing.NOT_ASKED);
            assertThat(each.permitted()).isFalse();
            assertThat(each.since()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void aGrantPermitsAndItsWithdrawalForbids() {
        Decision grant = granted(NEWS);
        service.sync(ada, request(grant), 0);
        assertThat(entry(NEWS)).isEqualTo(
                new PreferencesResponse.Entry(NEWS, Standing.GRANTED, true, Optional.of(grant.decidedAt())));

        service.sync(ada, request(denied(NEWS, grant)), 0);

        assertThat(entry(NEWS).standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(entry(NEWS).permitted()).isFalse();
    }

    @Test
    void twoDevicesThatDisagreePermitNothing() {
        service.sync(ada, request(granted(NEWS), denied(NEWS)), 0);

        assertThat(entry(NEWS).standing()).isEqualTo(Standing.CONTESTED);
        assertThat(entry(NEWS).permitted()).isFalse();
    }

    @Test
    void aLockForbidsAndLeavesTheAnswer() {
        service.sync(ada, request(granted(STATISTICS)), 0);

        service.service().lock(service.issuer.address(), "analysts", STATISTICS, "We fly over secret places.");

        assertThat(entry(STATISTICS).standing()).isEqualTo(Standing.GRANTED);
        assertThat(entry(STATISTICS).permitted()).isFalse();
    }

    @Test
    void theEntityTagChangesWithWhatItStandsFor() {
        String tag = get("").header("etag");
        assertThat(get(tag).status()).isEqualTo(304);

        service.sync(ada, request(granted(NEWS)), 0);
        Reply granted = get(tag);
        assertThat(granted.status()).isEqualTo(200);

        service.service().lock(service.issuer.address(), "analysts", NEWS, "Not at work.");
        assertThat(get(granted.header("etag")).status()).isEqualTo(200);
    }

    @Test
    void nothingOnTheWayKeepsIt() {
        assertThat(get("").header("cache-control")).isEqualTo("private, no-cache");
    }

    private PreferencesResponse preferences() {
        return get("").as(PreferencesResponse.class);
    }

    private PreferencesResponse.Entry entry(PreferenceId id) {
        return preferences().preferences().stream().filter(each -> each.preference().equals(id)).findFirst()
                .orElseThrow();
    }

    private Reply get(String ifNoneMatch) {
        return service.get("/v1/preferences", ada, Map.of("If-None-Match", ifNoneMatch));
    }
}
