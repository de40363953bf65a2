package org.preferencecenter.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.JavaProgram;

/** Two programs, each in a process of its own, share one profile and one account. */
class TwoProgramsTest {
    private static final int TICKS = 20;

    @TempDir
    Path folder;

    private IdentityProvider provider;
    private ServiceProcess service;
    private Desk desk;
    private RunningProgram one;
    private RunningProgram other;

    @BeforeEach
    void start() throws Exception {
        provider = new IdentityProvider();
        service = new ServiceProcess(folder, provider.issuer());
        desk = new Desk(folder.resolve("desk"), "person-1", provider, service, JavaProgram.likeThis());
        one = desk.start(new Random(1));
        other = desk.start(new Random(2));
    }

    @AfterEach
    void end() throws Exception {
        desk.close();
        service.close();
        provider.close();
    }

    @Test
    void whatBothTickAtTheSameTimeIsKeptAndInTheAccount() throws Exception {
        one.doThis("tick " + TICKS, "sync", "tick " + TICKS, "sync");
        other.doThis("tick " + TICKS, "sync", "tick " + TICKS, "sync");
        one.end();
        other.end();

        desk.settle();

        assertThat(one.testimony.savedHere()).isGreaterThanOrEqualTo(2 * TICKS);
        assertThat(other.testimony.savedHere()).isGreaterThanOrEqualTo(2 * TICKS);
    }

    @Test
    void aWithdrawalInEitherIsDeniedByTheGateOfTheOther() throws Exception {
        isDeniedByTheOther("corporate-news", one, other);
        isDeniedByTheOther("training", other, one);

        one.end();
        other.end();
        desk.settle();
    }

    private static void isDeniedByTheOther(String preference, RunningProgram here, RunningProgram there)
            throws Exception {
        here.doThis("allow " + preference);
        there.doThis("watch " + preference + " true", "watch " + preference + " false");
        there.awaitLine("seen " + preference + " true");
        here.doThis("deny " + preference);
        there.awaitLine("seen " + preference + " false");
    }
}
