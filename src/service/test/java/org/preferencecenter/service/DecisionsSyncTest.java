package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.decision;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.RunningService;

class DecisionsSyncTest {
    @RegisterExtension
    final RunningService service = new RunningService();
    private String ada;

    @BeforeEach
    void signIn() {
        ada = service.issuer.token("ada");
    }

    @Test
    void anEmptyAccountHasNothingAfterItsBeginning() {
        SyncResponse answer = service.sync(ada, request(), 0);

        assertThat(answer).isEqualTo(new SyncResponse(List.of(), List.of(), List.of(), 0, false));
    }

    @Test
    void whatIsSentGetsReceiptsAndComesBackInSequence() {
        Decision first = granted(NEWS);
        Decision second = denied(STATISTICS);

        SyncResponse answer = service.sync(ada, request(first, second), 0);

        assertThat(answer.entries()).extracting(Entry::sequence).containsExactly(1L, 2L);
        assertThat(answer.entries()).extracting(Entry::decision).containsExactly(first, second);
        assertThat(answer.receipts()).extracting(SyncResponse.Acknowledgment::receipt)
                .containsExactlyElementsOf(answer.entries().stream().map(Entry::receipt).toList());
        assertThat(answer.cursor()).isEqualTo(2);
    }

    @Test
    void anotherDeviceGetsOnlyWhatItLacks() {
        service.sync(ada, request(granted(NEWS)), 0);
        Decision second = denied(STATISTICS);
        service.sync(ada, request(second), 1);

        SyncResponse answer = service.get("/v1/decisions?after=1", ada).as(SyncResponse.class);

        assertThat(answer.entries()).extracting(Entry::decision).containsExactly(second);
        assertThat(answer.cursor()).isEqualTo(2);
    }

    @Test
    void theSameDecisionAgainGetsTheSameReceiptAndNoNewPlace() {
        Decision decision = granted(NEWS);
        SyncResponse first = service.sync(ada, request(decision), 0);

        SyncResponse again = service.sync(ada, request(decision, decision), 1);

        assertThat(again.entries()).isEmpty();
        assertThat(again.cursor()).isEqualTo(1);
        assertThat(again.receipts()).extracting(SyncResponse.Acknowledgment::receipt)
                .containsOnly(first.receipts().getFirst().receipt()).hasSize(2);
    }

    @Test
    void theSameIdWithOtherContentIsAConflictAndTheFirstStays() {
        Decision decision = granted(NEWS);
        service.sync(ada, request(decision), 0);

        SyncResponse answer = service.sync(ada, request(decision(decision.id(), NEWS, Answer.DENIED)), 0);

        assertThat(answer.receipts()).isEmpty();
        assertThat(answer.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.decision()).isEqualTo(decision.id());
            assertThat(rejection.problem().is(ProblemType.CONFLICTING_DECISION)).isTrue();
            assertThat(rejection.problem().status()).isEqualTo(409);
        });
        assertThat(answer.entries()).extracting(Entry::decision).containsExactly(decision);
    }

    @Test
    void twoContentsUnderOneIdInOneRequestAreAConflictToo() {
        Decision decision = granted(NEWS);

        SyncResponse answer = service.sync(ada, request(decision, decision(decision.id(), NEWS, Answer.DENIED)), 0);

        assertThat(answer.receipts()).hasSize(1);
        assertThat(answer.rejected()).hasSize(1);
    }

    @Test
    void aLongLedgerComesInPagesWithoutGapsOrRepeats() {
        for (int i = 0; i < 6; i++) {
            service.sync(ada, new SyncRequest(many(100)), 100L * i);
        }

        SyncResponse first = service.get("/v1/decisions", ada).as(SyncResponse.class);
        SyncResponse second = service.get("/v1/decisions?after=" + first.cursor(), ada).as(SyncResponse.class);

        assertThat(first.more()).isTrue();
        assertThat(first.entries()).extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 500).boxed().toList());
        assertThat(second.more()).isFalse();
        assertThat(second.entries()).extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(501, 600).boxed().toList());
    }

    @Test
    void aPageThatEndsWithTheLedgerIsTheLast() {
        for (int i = 0; i < 5; i++) {
            service.sync(ada, new SyncRequest(many(100)), 100L * i);
        }

        SyncResponse answer = service.get("/v1/decisions?after=0", ada).as(SyncResponse.class);

        assertThat(answer.entries()).hasSize(500);
        assertThat(answer.more()).isFalse();
    }
}
