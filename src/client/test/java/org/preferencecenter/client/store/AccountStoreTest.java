package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.ledger.Decision;

class AccountStoreTest {
    @TempDir
    Path folder;

    @Test
    void whatWasAppendedIsThereAfterReopeningInTheSameOrder() throws Exception {
        Decision first = granted(2, NEWS);
        Decision second = denied(1, TRAINING);
        try (AccountStore store = Stores.open(folder)) {
            Stores.append(store, first);
            Stores.append(store, second);
        }

        try (AccountStore store = Stores.open(folder)) {
            assertThat(store.read().decisions()).containsExactly(first, second);
            assertThat(store.read().unsent()).containsExactly(first, second);
        }
    }

    @Test
    void aNewStoreHoldsNothing() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            assertThat(store.read()).isEqualTo(new StoredState(List.of(), Set.of(), Map.of(),
                    List.of(), Reach.NOTHING, Optional.empty(), StoredState.Cached.NOTHING, List.of(), false,
                    Optional.empty()));
        }
    }

    @Test
    void theAuthorSeesWhatTheStoreHoldsAtThatMoment() throws Exception {
        Decision first = granted(1, NEWS);
        try (AccountStore store = Stores.open(folder); AccountStore other = Stores.open(folder)) {
            Stores.append(other, first);

            store.append(List.of(), state -> {
                assertThat(state.decisions()).containsExactly(first);
                return List.of(denied(2, NEWS, first));
            });
        }
    }

    @Test
    void anAuthorWhoFailsLeavesNothingBehind() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            assertThatThrownBy(() -> store.append(List.of(), state -> {
                throw new IllegalArgumentException("No");
            })).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.append(List.of(), state -> {
                throw new StackOverflowError();
            })).isInstanceOf(StackOverflowError.class);
            assertThatThrownBy(() -> Stores.append(store, granted(1, NEWS), granted(1, TRAINING)))
                    .isInstanceOf(StoreException.class);

            Stores.append(store, granted(2, NEWS));
            assertThat(store.read().decisions()).containsExactly(granted(2, NEWS));
        }
    }

    @Test
    void theWordsThatWereShownAreKeptOnceForAllDecisions() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            Stores.append(store, granted(1, NEWS));
            Stores.append(store, denied(2, NEWS), denied(3, TRAINING));
        }

        assertThat(Stores.raw(folder, "SELECT count(*) FROM notice")).isEqualTo("2");
        assertThat(Stores.raw(folder, "SELECT group_concat(body) FROM notice")).contains("Training and tutorials");
    }

    @Test
    void putOffQuestionsAndTextsOfTheAccountAreKept() throws Exception {
        Deferral again = new Deferral(NEWS, 1, MORNING.plusSeconds(60));
        try (AccountStore store = Stores.open(folder)) {
            store.defer(List.of(new Deferral(NEWS, 1, MORNING)));
            store.defer(List.of(again));
            store.keepProfile("profile");
            store.keepCatalog("catalog", Optional.of("\"1\""), List.of());
            store.keepReceiptKeys("keys");
        }

        try (AccountStore store = Stores.open(folder)) {
            assertThat(store.read().deferrals()).containsExactly(again);
            assertThat(store.read().cached()).isEqualTo(new StoredState.Cached(Optional.of("profile"),
                    Optional.of("catalog"), Optional.of("\"1\""), Optional.of("keys")));
        }
    }

    @Test
    void theFileOfAnotherAccountIsRefused() throws Exception {
        Stores.open(folder).close();

        assertThatThrownBy(
                () -> AccountStore.open(Disk.ofThisComputer(), Stores.file(folder), OTHER_ACCOUNT.pseudonym()))
                .isInstanceOf(StoreException.class).hasMessage("The file belongs to another account");
        assertThat(Files.exists(Path.of(Stores.file(folder) + "-wal"))).as("it is closed again").isFalse();
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndLeftAsItIs() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            Stores.append(store, granted(1, NEWS));
        }
        Stores.raw(folder, "PRAGMA user_version = 99");

        assertThatThrownBy(() -> Stores.open(folder)).isInstanceOf(StoreException.class)
                .hasMessage("The file was written by a newer version of this program");
        assertThat(Stores.raw(folder, "SELECT count(*) FROM decision")).isEqualTo("1");
    }

    @Test
    void aDamagedFileIsRefused() throws Exception {
        Files.writeString(Stores.file(folder), "This is no database, whatever it is. ".repeat(100));

        assertThatThrownBy(() -> Stores.open(folder)).isInstanceOf(StoreException.class);
    }

    @Test
    void aDamagedDecisionIsRefusedAndTheFileStaysUsable() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            Stores.raw(folder, "INSERT INTO decision (id, body, made_here, checksum) VALUES ('x', '{}', 1, '')");

            assertThatThrownBy(store::read).isInstanceOf(StoreException.class)
                    .hasMessage("A DECISION in the file of the account is not what was written");
            assertThatThrownBy(() -> Stores.append(store, granted(1, NEWS))).isInstanceOf(StoreException.class);
            store.keepProfile("still works");
        }
    }

    @Test
    void anIdThatIsNoneIsDamageToo() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            Stores.raw(folder, "INSERT INTO deferral (preference, major, deferred_at) VALUES ('NOT AN ID', 1, 0)");

            assertThatThrownBy(store::read).isInstanceOf(StoreException.class)
                    .hasMessage("The file of the account is damaged");
        }
    }

    @Test
    void aClosedStoreSaysSo() throws Exception {
        AccountStore store = Stores.open(folder);
        assertThat(store.isClosed()).isFalse();

        store.close();

        assertThat(store.isClosed()).isTrue();
        assertThatThrownBy(store::read).isInstanceOf(StoreException.class);
    }

    @Test
    void aFileThatWasSignedOutOfIsWholeWithoutItsLog() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            Stores.append(store, granted(1, NEWS));

            store.retire(Set.of());

            assertThat(Path.of(Stores.file(folder) + "-wal")).isEmptyFile();
            assertThat(Stores.raw(folder, "SELECT count(*) FROM account")).isEqualTo("0");
        }
    }

    @Test
    void whatIsKeptOfTheAccountIsNotReadWhereItLostABitMeanwhile() throws Exception {
        try (AccountStore store = Stores.open(folder)) {
            store.keepProfile("{\"locks\":[1]}");
            Stores.raw(folder, "UPDATE account SET profile = '{\"locks\":[0]}'");

            assertThatThrownBy(store::read).isInstanceOf(StoreException.class)
                    .hasMessage("What is kept of the account is not what was written");
        }
    }
}
