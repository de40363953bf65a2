package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.RunningService;

class RecordedElsewhereTest {
    private static final Origin MAIL = new Origin(Surface.EMAIL_UNSUBSCRIBE, "newsletter", "e-mail");

    @RegisterExtension
    final RunningService service = new RunningService();
    private String ada;

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada");
    }

    @Test
    void aWithdrawalByMailTakesBackWhatTheDevicesSaid() {
        Decision first = granted(NEWS);
        Decision second = granted(NEWS);
        service.sync(ada, request(first, second), 0);

        Entry entry = service.service().record(service.account("ada"), NEWS, Answer.DENIED, "de", MAIL);

        assertThat(entry.sequence()).isEqualTo(3);
        assertThat(entry.decision().supersedes()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(entry.decision().origin()).isEqualTo(MAIL);
        assertThat(entry.decision().notice().language()).isEqualTo("de");
        assertThat(entry.decision().decidedAt()).isEqualTo(service.clock.instant());
        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void theDevicesGetItAsAnyOtherDecision() {
        Entry entry = service.service().record(service.account("ada"), NEWS, Answer.GRANTED, "en", MAIL);

        assertThat(service.sync(ada, request(), 0).entries()).containsExactly(entry);
    }

    @Test
    void aLanguageThatTheCatalogLacksIsServedByAnother() {
        Entry entry = service.service().record(service.account("ada"), NEWS, Answer.GRANTED, "fi-FI", MAIL);

        assertThat(entry.decision().notice().language()).isEqualTo("en");
    }

    @Test
    void otherPreferencesAreNotTouched() {
        service.sync(ada, request(granted(STATISTICS)), 0);

        Entry entry = service.service().record(service.account("ada"), NEWS, Answer.DENIED, "en", MAIL);

        assertThat(entry.decision().supersedes()).isEmpty();
        assertThat(standing(STATISTICS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aNoIsPossibleHoweverManyAnswersThereAre() {
        service.sync(ada, new SyncRequest(many(100)), 0);
        service.sync(ada, new SyncRequest(many(50)), 0);

        service.service().record(service.account("ada"), NEWS, Answer.DENIED, "en", MAIL);

        assertThat(standing(NEWS)).isEqualTo(Standing.CONTESTED);
    }

    @Test
    void nothingIsRecordedThatADeviceCouldNotSend() {
        List<Runnable> attempts = List.of(() -> record(new PreferenceId("free-lunch"), Answer.GRANTED, MAIL),
                () -> record(NEWS, Answer.UNKNOWN, MAIL),
                () -> record(NEWS, Answer.GRANTED, new Origin(Surface.UNKNOWN, "kiosk", "lobby")));

        attempts.forEach(attempt -> assertThatThrownBy(attempt::run).isInstanceOf(IllegalArgumentException.class));
        assertThat(service.sync(ada, request(), 0).entries()).isEmpty();
    }

    @Test
    void idsAreOfTheKindThatTheContractWants() {
        DecisionId id = service.service().record(service.account("ada"), NEWS, Answer.GRANTED, "en", MAIL).decision()
                .id();

        assertThat(RunningService.faultsBySchema("DecisionId", "\"" + id + "\"")).isEmpty();
    }

    private void record(PreferenceId preference, Answer answer, Origin origin) {
        service.service().record(service.account("ada"), preference, answer, "en", origin);
    }

    private Standing standing(PreferenceId id) {
        return service.get("/v1/preferences", ada).as(PreferencesResponse.class).preferences().stream()
                .filter(each -> each.preference().equals(id)).findFirst().orElseThrow().standing();
    }
}
