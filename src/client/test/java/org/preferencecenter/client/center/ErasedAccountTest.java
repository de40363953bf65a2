package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;

/** An account that its person had erased elsewhere is erased here as well, and nothing of it goes back. */
class ErasedAccountTest {
    private final World world = new World();

    @TempDir
    Path desk;

    private Program program;

    @BeforeEach
    void signInAndAgree() {
        program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsHereGoesNothingIsPermittedAndNothingMoreIsSent() {
        world.service.next(request -> Answers.problem(request, ProblemType.ACCOUNT_ERASED, Map.of()));

        program.allows(TRAINING);
        world.settles();

        assertThat(program.center.state().value().session()).isEqualTo(new Session.SignedOut());
        assertThat(program.sync()).isEqualTo(new SyncStatus.AccountErased());
        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(program.center.state().value().unsent()).isEmpty();
        assertThat(program.authenticator.forgotten).containsExactly(ACCOUNT);
        world.service.forgetRequests();
        world.passes(Duration.ofHours(1));
        assertThat(world.service.requests()).isEmpty();
    }

    @Test
    void notEvenWhatWasNotSentComesBackWithTheNextSignIn() {
        world.service.next(request -> Answers.problem(request, ProblemType.ACCOUNT_ERASED, Map.of()));
        program.allows(TRAINING);
        world.settles();

        program.signedIn(ACCOUNT);
        world.settles();

        assertThat(program.sync()).isInstanceOf(SyncStatus.UpToDate.class);
        assertThat(world.account().decisions()).extracting(Decision::preference).containsExactly(NEWS);
    }

    @Test
    void aProxyThatSaysGoneErasesNothing() {
        world.service.next(request -> Answers.answer(request, 410, "text/html", "Gone", Map.of()));

        program.allows(TRAINING);
        world.settles();

        assertThat(program.sync()).isInstanceOfSatisfying(SyncStatus.Waiting.class,
                waiting -> assertThat(waiting.trouble()).isEqualTo(Trouble.REQUEST_REFUSED));
        assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
    }
}
