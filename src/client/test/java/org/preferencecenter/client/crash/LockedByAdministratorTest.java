package org.preferencecenter.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.JavaProgram;

/** An administrator, a service and a desktop, each of which knows the others by HTTP alone. */
class LockedByAdministratorTest {
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

    @Test
    void aLockReachesTheGateOfARunningProgramAndUnlockingGivesThePersonsOwnAnswerBack() throws Exception {
        RunningProgram program = desk.start(new Random(1));
        program.doThis("allow training", "sync", "follow training GRANTED ORGANIZATION_POLICY GRANTED");
        program.awaitLine("seen training GRANTED");

        assertThat(administrator("PUT", "{\"reason\": \"Client data stays with us.\"}")).isEqualTo(201);
        program.awaitLine("seen training GRANTED ORGANIZATION_POLICY");

        assertThat(administrator("DELETE", "")).isEqualTo(204);
        program.awaitLine("seen training GRANTED ORGANIZATION_POLICY GRANTED");
        program.end();
        desk.settle();
    }

    private int administrator(String method, String body) throws Exception {
        URI lock = service.address().resolve("/v1/organization/locks/training");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(lock).method(method, BodyPublishers.ofString(body))
                    .header("Authorization", "Bearer " + provider.tokenFor(IdentityProvider.ADMINISTRATOR))
                    .header("Content-Type", "application/json").build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
