package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.store.AccountStore;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.store.ProfileFolder;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.core.wire.ProblemType;

/** What was kept over a sign-out is in doubt until the account was heard whole, and no longer. */
class DoubtTest {
    private static final ProfileFolder.SignedIn WHO = new ProfileFolder.SignedIn(ACCOUNT, true);

    @TempDir
    Path folder;

    private TestExchange exchange;

    @BeforeEach
    void keepAnUnsentGrantOverASignOut() throws Exception {
        ProfileFolder profile = ProfileFolder.open(Disk.ofThisComputer(), folder, () -> MORNING);
        try (AccountStore store = profile.signIn(WHO)) {
            store.append(List.of(), state -> List.of(granted(1, NEWS)));
        }
        profile.signOut(ACCOUNT, Set.of());
        exchange = new TestExchange(folder.resolve("accounts").resolve(ACCOUNT.pseudonym()));
        assertThat(exchange.state().inDoubt()).isTrue();
    }

    @AfterEach
    void close() throws Exception {
        exchange.close();
    }

    @Test
    void theAccountThatWasHeardWholeEndsIt() throws Exception {
        assertThat(exchange.run(false)).isEqualTo(new Outcome.Complete());

        assertThat(exchange.state().inDoubt()).isFalse();
    }

    @Test
    void aPageOfTheAccountDoesNotEndIt() throws Exception {
        exchange.account().hold(denied(2, NEWS), denied(3, TRAINING));
        exchange.service.pageSize(1);
        exchange.service.nextBut(2, request -> exchange.service.disconnect());

        assertThat(exchange.run(false)).isInstanceOf(Outcome.Failed.class);

        assertThat(exchange.state().cursor()).as("the first page is here").isEqualTo(1);
        assertThat(exchange.state().inDoubt()).isTrue();
    }

    @Test
    void anAnswerThatFailsDoesNotEndIt() throws Exception {
        exchange.service.next(request -> Answers.problem(request, ProblemType.INTERNAL));

        assertThat(exchange.run(false)).isInstanceOf(Outcome.Failed.class);

        assertThat(exchange.state().inDoubt()).isTrue();
    }
}
