package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.PersonRequestExamples.ID;
import static org.preferencecenter.client.testing.PersonRequestExamples.LIST;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.WireJson;

/** Requests are those of whoever is signed in, and of nobody else. */
class RequestsTest {
    private final World world = new World();

    @TempDir
    Path desk;

    private Program program;

    @BeforeEach
    void start() {
        program = world.start(desk);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private <T> RequestOutcome<T> outcome(CompletionStage<RequestOutcome<T>> stage) {
        world.settles();
        return stage.toCompletableFuture().join();
    }

    @Test
    void beforeSomebodySignsInNobodyIsContacted() {
        Requests requests = program.center.requests(ACCOUNT);

        assertThat(outcome(requests.list())).isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(outcome(requests.make(requests.demand(RequestKind.EXPORT))))
                .isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(world.service.requests()).isEmpty();
    }

    @Test
    void whoeverIsSignedInGetsAnAnswer() {
        program.signedIn(ACCOUNT);
        world.service.next(request -> Answers.ok(request, WireJson.write(LIST)));

        assertThat(outcome(program.center.requests(ACCOUNT).list())).isEqualTo(new RequestOutcome.Done<>(LIST));
    }

    @Test
    void whatOnePersonBeganIsNeverAskedForByAnother() {
        program.signedIn(ACCOUNT);
        Requests requests = program.center.requests(ACCOUNT);
        var erasure = requests.demand(RequestKind.ERASURE);
        program.signedIn(OTHER_ACCOUNT);
        world.service.forgetRequests();

        assertThat(outcome(requests.make(erasure))).isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(outcome(requests.fetch(ID))).isEqualTo(new RequestOutcome.SignInNeeded<>());
        assertThat(world.service.requests()).isEmpty();
    }

    @Test
    void afterSigningInAnewTheSameRequestsHaveTheNewTokens() {
        program.signedIn(ACCOUNT);
        Requests requests = program.center.requests(ACCOUNT);
        program.authenticator.tokens(ACCOUNT).wantThePerson();
        assertThat(outcome(requests.list())).isEqualTo(new RequestOutcome.SignInNeeded<>());

        program.authenticator.forgetTokens(ACCOUNT);
        program.signedIn(ACCOUNT);
        world.service.next(request -> Answers.ok(request, WireJson.write(LIST)));

        assertThat(outcome(requests.list())).isEqualTo(new RequestOutcome.Done<>(LIST));
    }
}
