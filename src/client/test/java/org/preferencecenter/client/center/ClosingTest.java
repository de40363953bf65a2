package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.core.gate.Reason;

class ClosingTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aClosedCenterDoesNothingMoreAndPermitsNothing() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();

        program.close();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(program.hasReleasedResources()).isTrue();
        assertThat(world.time.waits()).as("no timer is left").isEmpty();
        world.service.forgetRequests();
        world.passes(Duration.ofDays(1));
        assertThat(world.service.requests()).isEmpty();
    }

    @Test
    void whatIsAskedOfAClosedCenterFailsAndChangesNothing() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.close();

        assertThat(program.decide(true, NEWS)).isCompletedExceptionally();
        assertThat(program.center.signOut()).isCompletedExceptionally();
        program.center.syncNow();
        program.center.dismissNews();
        assertThat(program.signIn(ACCOUNT)).isEqualTo(new SignInOutcome.Failed(SignInTrouble.CANCELLED));
        program.close();

        assertThat(program.reason(NEWS)).isEqualTo(Reason.NOT_SIGNED_IN);
        assertThat(world.start(desk).state().preferences()).as("still signed in at the next start").isNotEmpty();
    }

    @Test
    void anExchangeUnderWayEndsWithoutAWord() {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        var shown = program.state();

        program.close();
        world.settles();

        assertThat(program.state()).isEqualTo(shown);
        assertThat(world.account().decisions()).isEmpty();
    }
}
