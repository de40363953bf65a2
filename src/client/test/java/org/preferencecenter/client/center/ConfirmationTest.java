package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.id;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.testing.Catalogs;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

/** Where the vendor wants a yes to be confirmed by e-mail, it permits nothing before. */
class ConfirmationTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final World world = new World();

    @TempDir
    Path desk;

    @BeforeEach
    void theVendorWantsConfirmations() {
        world.service.publish(Catalogs.confirming(NEWS));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aYesIsSavedAndTickedAndDeniedUntilTheAccountHoldsItsConfirmation() {
        Program program = world.start(desk).signedIn(ACCOUNT);

        program.allows(NEWS);
        world.passes(QUARTER);
        assertThat(program.standing(NEWS)).isEqualTo(Standing.PENDING);
        assertThat(program.reason(NEWS)).isEqualTo(Reason.PENDING);
        assertThat(program.center.gate().check(NEWS).permitted()).isFalse();
        assertThat(program.shown(NEWS).ticked()).isTrue();
        assertThat(program.questions()).doesNotContain(NEWS);

        world.account().hold(confirmationOf(world.account().decisions().getLast()));
        world.passes(QUARTER);
        assertThat(program.center.gate().check(NEWS).permitted()).isTrue();
        assertThat(program.state().news()).singleElement()
                .satisfies(news -> assertThat(news.decision().origin().surface())
                        .isEqualTo(Surface.EMAIL_CONFIRMATION));
    }

    @Test
    void whatWaitsForItsConfirmationCanBeTakenBackHere() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);

        program.declines(NEWS);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void noProgramConfirmsAYes() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        List<Choice> yes = List.of(new Choice(program.notice(NEWS), true));

        assertThatThrownBy(() -> program.center.decide(yes, Surface.EMAIL_CONFIRMATION).toCompletableFuture().join())
                .hasRootCauseInstanceOf(IllegalArgumentException.class);

        assertThat(program.reason(NEWS)).isEqualTo(Reason.PENDING);
    }

    private Decision confirmationOf(Decision yes) {
        return new Decision(id(7_000), yes.preference(), Answer.GRANTED, yes.notice(),
                new Origin(Surface.EMAIL_CONFIRMATION, "Account service", "e-mail"), world.time.instant(),
                List.of(yes.id()));
    }
}
