package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two connections to one file are to each other what two processes are. */
class SeveralProcessesTest {
    private static final int WRITERS = 4;
    private static final int DECISIONS_EACH = 10;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostWhenSeveralAppendAtOnce() throws Exception {
        try (AccountStore one = Stores.open(folder);
                AccountStore other = Stores.open(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                AccountStore store = writer % 2 == 0 ? one : other;
                int first = writer * DECISIONS_EACH;
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < DECISIONS_EACH; i++) {
                        Stores.append(store, granted(first + i, NEWS));
                    }
                    return store.read();
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }

            assertThat(one.read().decisions()).hasSize(WRITERS * DECISIONS_EACH).doesNotHaveDuplicates();
            assertThat(one.read()).isEqualTo(other.read());
        }
    }

    @Test
    void severalMaySignInWhereNothingIsYet() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 3; round++) {
                Path profile = folder.resolve("new-" + round);
                List<Future<AccountStore>> opened = new ArrayList<>();
                for (int i = 0; i < WRITERS; i++) {
                    opened.add(threads.submit(() -> Stores.profile(profile)
                            .signIn(new ProfileFolder.SignedIn(ACCOUNT, true))));
                }
                for (Future<AccountStore> store : opened) {
                    store.get().close();
                }
            }
        }
    }

    @Test
    void severalMayOpenAndCloseAFile() throws Exception {
        Stores.open(folder).close();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> users = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                users.add(threads.submit(() -> {
                    for (int round = 0; round < DECISIONS_EACH; round++) {
                        Stores.open(folder).close();
                    }
                    return folder;
                }));
            }
            for (Future<?> user : users) {
                user.get();
            }
        }
    }

    @Test
    void whoeverReadsKeepsNobodyFromWriting() throws Exception {
        try (Database reader = new Database(Disk.ofThisComputer().connect(Stores.file(folder)));
                AccountStore writer = Stores.open(folder)) {
            reader.read(() -> {
                List<Integer> before = reader.query(row -> row.getInt(1), "SELECT count(*) FROM decision");
                Stores.append(writer, granted(1, NEWS));
                assertThat(reader.query(row -> row.getInt(1), "SELECT count(*) FROM decision")).as("one moment")
                        .isEqualTo(before);
                return before;
            });
        }
    }

    @Test
    void theVersionTellsOfWritingHereAndElsewhereAndOfNothingElse() throws Exception {
        try (AccountStore here = Stores.open(folder); AccountStore elsewhere = Stores.open(folder)) {
            long first = here.version();
            here.read();
            elsewhere.read();
            assertThat(here.version()).isEqualTo(first);

            Stores.append(elsewhere, granted(1, NEWS));
            long second = here.version();
            assertThat(second).isNotEqualTo(first);

            Stores.append(here, denied(2, NEWS));
            assertThat(here.version()).isNotEqualTo(second);
        }
    }

    @Test
    void anAnswerIsAppliedByOnlyOneOfTheTwo() throws Exception {
        try (AccountStore one = Stores.open(folder); AccountStore other = Stores.open(folder)) {
            SyncChanges changes = Stores.arrival(0, granted(1, NEWS));

            assertThat(one.apply(changes)).isTrue();
            assertThat(other.apply(changes)).isFalse();
            assertThat(other.read()).isEqualTo(one.read());
        }
    }
}
