package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

/** The database was put back to when it held one of three decisions. */
class RestoredServiceTest {
    @RegisterExtension
    final RunningService service = new RunningService().onEmbedded();
    private final Decision kept = granted(NEWS);
    private final Decision lost = granted(STATISTICS);
    private final Decision lostToo = denied(NEWS, kept);
    private String ada;
    private SyncResponse before;

    @BeforeEach
    void restore() throws Exception {
        ada = service.issuer.token("ada");
        service.sync(ada, request(kept), 0);
        service.stop();
        Path copy = Files.copy(file(), service.data().resolve("copy.db"));
        service.start();
        before = service.sync(ada, request(lost, lostToo), 0);

        service.stop();
        Files.copy(copy, file(), StandardCopyOption.REPLACE_EXISTING);
        service.start();
    }

    @Test
    void whoeverKnowsWhatWasLostIsTold() {
        after(3).assertProblem(ProblemType.LEDGER_DIFFERS);
        after(2).assertProblem(ProblemType.LEDGER_DIFFERS);
    }

    @Test
    void whoeverKnowsOnlyWhatWasKeptGoesOn() {
        assertThat(after(1).as(SyncResponse.class).entries()).isEmpty();
    }

    @Test
    void whoeverKnowsWhatSomethingElseTookThePlaceOfIsTold() {
        service.sync(ada, request(denied(STATISTICS), granted(STATISTICS)), 1);

        after(3).assertProblem(ProblemType.LEDGER_DIFFERS);
        after(2).assertProblem(ProblemType.LEDGER_DIFFERS);
    }

    @Test
    void aDecisionThatCameBackToItsPlaceAfterOneThatTheReaderDoesNotKnowIsNotTakenForTheSameLedger() {
        Decision withdrawal = denied(STATISTICS);
        service.sync(ada, request(withdrawal, lostToo, lost), 1);

        after(3).assertProblem(ProblemType.LEDGER_DIFFERS);
        assertThat(service.sync(ada, request(), 0).entries()).extracting(Entry::decision)
                .containsExactly(kept, withdrawal, lostToo, lost);
    }

    @Test
    void whatIsSentAgainIsHeldAgainWithANewReceipt() {
        SyncResponse again = service.sync(ada, request(kept, lost, lostToo), 0);

        assertThat(again.rejected()).isEmpty();
        assertThat(again.entries()).extracting(Entry::decision).containsExactly(kept, lost, lostToo);
        assertThat(again.entries().getFirst()).isEqualTo(before.entries().getFirst());
        assertThat(again.entries().getLast()).isNotEqualTo(before.entries().getLast());
    }

    private Reply after(int sequence) {
        Known known = Known.upTo(sequence, before.entries().get(sequence - 1).receipt());
        return service.get("/v1/decisions?after=" + sequence + "&known=" + known.signature().orElseThrow(), ada);
    }

    private Path file() {
        return service.data().resolve("accounts.db");
    }
}
