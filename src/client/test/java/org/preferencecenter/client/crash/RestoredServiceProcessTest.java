package org.preferencecenter.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.JavaProgram;
import org.preferencecenter.core.ledger.Decision;

/** A service and a desktop that know each other by HTTP alone, and a backup of the service from before a withdrawal. */
class RestoredServiceProcessTest {
    @TempDir
    Path folder;

    private IdentityProvider provider;
    private ServiceProcess service;
    private Desk desk;

    @BeforeEach
    void start() throws Exception {
        provider = new IdentityProvider();
        service = new ServiceProcess(folder, provider.issuer());
        desk = new Desk(folder.resolve("desk"), "person-1", provider, service, JavaProgram.likeThis());
    }

    @AfterEach
    void end() throws Exception {
        desk.close();
        service.close();
        provider.close();
    }

    private void runs(String... commands) throws Exception {
        RunningProgram program = desk.start(new Random(1));
        program.doThis(commands);
        program.end();
    }

    @Test
    void theNextProgramThatRunsSendsTheWithdrawalAgain() throws Exception {
        runs("allow corporate-news", "sync");
        Path backup = service.backUp();
        runs("deny corporate-news", "sync");
        assertThat(desk.held()).hasSize(2);

        service.restore(backup);
        assertThat(desk.held()).singleElement().matches(Decision::grants);

        desk.settle();
        assertThat(desk.held()).hasSize(2).last().matches(decision -> !decision.grants());
    }
}
