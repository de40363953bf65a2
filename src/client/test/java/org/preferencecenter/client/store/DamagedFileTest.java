package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.WireJson;

/** A damaged file is set aside under its date, and what can be read of it goes on in a new one that is in doubt. */
class DamagedFileTest {
    @TempDir
    Path folder;

    private Path profile;

    @BeforeEach
    void make() throws Exception {
        profile = Wounds.profile(folder.resolve("profile"));
    }

    private StoredState repaired() throws Exception {
        StoredState state = Wounds.read(profile);
        assertThat(state.inDoubt()).isTrue();
        assertThat(state.setAside()).contains(MORNING);
        assertThat(state.cursor()).as("the account is heard from the beginning").isZero();
        assertThat(state.heardAt()).isEmpty();
        assertThat(Wounds.read(profile)).as("once").isEqualTo(state);
        assertThat(Wounds.setAside(profile)).hasSize(1);
        return state;
    }

    private void overwrite(String text, String by) throws Exception {
        Wounds.overwrite(Wounds.ledger(profile), text, by);
    }

    @Test
    void aWholeFileIsLeftAlone() throws Exception {
        StoredState state = Wounds.read(profile);

        assertThat(state.inDoubt()).isFalse();
        assertThat(state.setAside()).isEmpty();
        assertThat(Wounds.setAside(profile)).isEmpty();
    }

    @Test
    void whatTookThePlaceOfTheFileIsSetAsideWithItsBytesAndItsDate() throws Exception {
        Files.writeString(Wounds.ledger(profile), "This is no database. ".repeat(300));

        assertThat(repaired().decisions()).isEmpty();

        Path aside = Wounds.account(profile).resolve("damaged-2026-11-23T09-00-00Z");
        assertThat(Wounds.setAside(profile)).containsExactly(aside);
        assertThat(aside.resolve("ledger.db")).hasContent("This is no database. ".repeat(300));
    }

    @Test
    void anEarlierFileThatWasSetAsideIsNotOverwritten() throws Exception {
        Files.writeString(Wounds.ledger(profile), "The first that is none.");
        Wounds.read(profile);
        Files.writeString(Wounds.ledger(profile), "The second that is none.");
        Wounds.read(profile);

        assertThat(Wounds.setAside(profile)).extracting(each -> Files.readString(each.resolve("ledger.db")))
                .containsExactly("The first that is none.", "The second that is none.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 4096, 6000, 20_480, 40_960, 60_000})
    void ofATruncatedFileEverythingIsKeptThatIsStillInIt(int size) throws Exception {
        byte[] whole = Files.readAllBytes(Wounds.ledger(profile));
        Files.write(Wounds.ledger(profile), Arrays.copyOf(whole, size));
        String left = new String(whole, 0, size, StandardCharsets.ISO_8859_1);

        List<Decision> kept = repaired().decisions();

        assertThat(WholeLedger.ALL.stream().filter(each -> left.contains("" + each.id() + WireJson.write(each))))
                .isSubsetOf(kept);
        assertThat(Stream.concat(WholeLedger.ALL.stream(), Stream.of(WholeLedger.OURS))).containsAll(kept);
    }

    @Test
    void aFileThatIsEmptyIsNoNewFile() throws Exception {
        Files.write(Wounds.ledger(profile), new byte[0]);

        assertThat(repaired().decisions()).isEmpty();
    }

    @Test
    void aFileThatIsGoneIsMissed() throws Exception {
        Files.delete(Wounds.ledger(profile));

        assertThat(repaired().decisions()).isEmpty();
    }

    @Test
    void aFileThatWasReplacedByAnOlderOneIsInDoubtAndKeepsWhatBothHave() throws Exception {
        byte[] older = Files.readAllBytes(Wounds.ledger(profile));
        try (AccountStore store = Wounds.open(profile)) {
            Stores.append(store, denied(9, NEWS));
        }
        Files.write(Wounds.ledger(profile), older);

        assertThat(repaired().decisions()).containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
    }

    @Test
    void aBadPageInTheMiddleHidesOnlyWhatIsOnIt() throws Exception {
        overwrite("corporate-news\",\"answer\":\"DENIED", "corporate-news\",\"answer\":\"DEN" + (char) 0 + "ED");

        StoredState state = repaired();

        assertThat(state.decisions()).isSubsetOf(WholeLedger.ALL)
                .contains(WholeLedger.ALLOWED, WholeLedger.TRAINING_ALLOWED, WholeLedger.ARRIVED);
        assertThat(state.receipted()).contains(WholeLedger.TRAINING_ALLOWED.id());
    }

    @Test
    void oneLetterThatMakesAnotherPreferenceOfAWithdrawalIsNoticed() throws Exception {
        overwrite("corporate-news\",\"answer\":\"DENIED", "corporate-newt\",\"answer\":\"DENIED");

        assertThat(repaired().decisions()).noneMatch(each -> each.preference().value().equals("corporate-newt"));
    }

    @Test
    void aHeaderThatIsGoneHidesNothing() throws Exception {
        overwrite("SQLite format 3", "NOTHING HERE...");

        StoredState state = repaired();

        assertThat(state.decisions()).containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
        assertThat(state.deferrals()).hasSize(1);
        assertThat(state.rejections()).containsExactly(Map.entry(WholeLedger.REJECTED.id(), UNKNOWN_PREFERENCE));
        assertThat(state.unsent()).as("what the account has is proven").containsExactly(WholeLedger.UNSENT,
                WholeLedger.UNSENT_TOO);
    }

    @Test
    void tablesThatAreNoLongerDefinedAreReadAllTheSame() throws Exception {
        overwrite("CREATE TABLE decision", "CREATE TABLE decisiom");

        assertThat(repaired().decisions()).contains(WholeLedger.UNSENT, WholeLedger.UNSENT_TOO, WholeLedger.ARRIVED);
    }

    @Test
    void anUnreadableReceiptLosesNoDecisionWhichIsSentAgain() throws Exception {
        try (AccountStore store = Wounds.open(profile)) {
            Stores.append(store, denied(9, NEWS));
        }
        String third = Stores.raw(Wounds.account(profile), "SELECT body FROM receipt WHERE sequence = 3");
        overwrite(third, third.replace('e', '!'));

        StoredState state = repaired();

        assertThat(state.decisions()).contains(WholeLedger.TRAINING_ALLOWED);
        assertThat(state.receipted()).doesNotContain(WholeLedger.TRAINING_ALLOWED.id())
                .contains(WholeLedger.ALLOWED.id());
        assertThat(state.unsent()).contains(WholeLedger.TRAINING_ALLOWED);
    }

    @Test
    void aReceiptOfADecisionThatIsNotThereIsDamage() throws Exception {
        Stores.raw(Wounds.account(profile), "INSERT INTO receipt"
                + " (decision, sequence, body, checksum) VALUES ('x', 9, 'y', 'z')");

        assertThat(repaired().decisions()).containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
    }

    @Test
    void aDecisionThatIsGoneIsMissedByItsReceipt() throws Exception {
        Path account = Wounds.account(profile);
        String trigger = Stores.raw(account, "SELECT sql FROM sqlite_master WHERE name = 'decision_is_never_deleted'");
        Stores.raw(account, "DROP TRIGGER decision_is_never_deleted");
        Stores.raw(account, "DELETE FROM decision WHERE id = '" + WholeLedger.ALLOWED.id() + "'");
        Stores.raw(account, trigger);

        assertThat(repaired().decisions()).as("what was deleted lies in the file until it is overwritten")
                .containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
    }

    @Test
    void theReceiptOfAnAccountsDecisionDoesNotVouchForOneMadeHereUnderItsId() throws Exception {
        String namesake = Stores.raw(Wounds.account(profile), "SELECT checksum FROM namesake");
        overwrite(namesake, "0".repeat(64));

        StoredState state = repaired();

        assertThat(state.decisions()).contains(WholeLedger.OURS);
        assertThat(state.receipted()).doesNotContain(WholeLedger.OURS.id());
    }

    @Test
    void nothingIsWrittenOverWhatIsKeptOfTheAccountOnceThatIsDamaged() throws Exception {
        try (AccountStore store = Wounds.open(profile)) {
            Stores.raw(Wounds.account(profile), "UPDATE account SET cursor = 1000");

            assertThatThrownBy(() -> store.keepProfile("{}")).isInstanceOfSatisfying(StoreException.class,
                    e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.DAMAGED));
        }
        repaired();
    }

    @Test
    void wordsThatWereShownAndAreNotThoseAnyMoreAreDamage() throws Exception {
        overwrite("Training and tutorials", "Training and something");

        repaired();

        assertThat(Stores.raw(Wounds.account(profile), "SELECT group_concat(body) FROM notice"))
                .doesNotContain("Training and something");
    }

    @Test
    void anIndexThatMissesARowIsDamage() throws Exception {
        byte[] bytes = Files.readAllBytes(Wounds.ledger(profile));
        int root = Integer.parseInt(Stores.raw(Wounds.account(profile),
                "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_namesake_1'"));
        // An empty leaf of an index: no cells, and all of the page is free.
        byte[] empty = {0x0A, 0, 0, 0, 0, 0x10, 0, 0};
        System.arraycopy(empty, 0, bytes, (root - 1) * 4096, empty.length);
        Files.write(Wounds.ledger(profile), bytes);

        assertThat(repaired().decisions()).as("the account's decision is still in the place of the one made here")
                .containsExactlyInAnyOrderElementsOf(WholeLedger.ALL);
    }

    @Test
    void anotherAccountsFileIsNotDamageAndGivesNothingAway() throws Exception {
        Path other = profile.resolve("accounts").resolve(OTHER_ACCOUNT.pseudonym());
        Wounds.copy(Wounds.account(profile), other);

        assertThatThrownBy(() -> Stores.account(other).open()).isInstanceOf(StoreException.class)
                .hasMessage("The file belongs to another account");
        Files.writeString(other.resolve("ledger.db"), Files.readString(other.resolve("ledger.db"),
                StandardCharsets.ISO_8859_1).replace(ACCOUNT.pseudonym(), "0".repeat(32)), StandardCharsets.ISO_8859_1);
        try (AccountStore store = Stores.account(other).open()) {
            assertThat(store.read().decisions()).as("nor when its owner cannot be read").isEmpty();
        }
    }

    @Test
    void aNewerVersionsFileIsLeftAsItIs() throws Exception {
        Stores.raw(Wounds.account(profile), "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(Wounds.ledger(profile));

        assertThatThrownBy(() -> Wounds.open(profile)).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.NEWER_VERSION));

        assertThat(Files.readAllBytes(Wounds.ledger(profile))).isEqualTo(before);
        assertThat(Wounds.setAside(profile)).isEmpty();
    }

    @Test
    void whatIsSetAsideOutlastsASignOutAndWhatWasReadOfItIsStillUnsentAndInDoubt() throws Exception {
        overwrite("SQLite format 3", "NOTHING HERE...");
        repaired();

        Stores.profile(profile).signOut(ACCOUNT, Set.of());

        assertThat(Wounds.setAside(profile)).hasSize(1);
        try (AccountStore store = Stores.profile(profile).signIn(Wounds.WHO)) {
            assertThat(store.read().unsent()).containsExactly(WholeLedger.UNSENT, WholeLedger.UNSENT_TOO);
            assertThat(store.read().inDoubt()).isTrue();
            assertThat(store.read().setAside()).as("the person is still to be told").isPresent();
        }
    }

    @Test
    void aSignOutFromADamagedFileKeepsWhatIsUnsentAndTheFile() throws Exception {
        overwrite("SQLite format 3", "NOTHING HERE...");

        Stores.profile(profile).signOut(ACCOUNT, Set.of());
        Stores.profile(profile);

        assertThat(Wounds.setAside(profile)).hasSize(1);
        assertThat(Stores.raw(Wounds.account(profile), "SELECT count(*) FROM decision")).isEqualTo("3");
    }

    @Test
    void whoeverHasAFileOpenThatIsSetAsideWritesNothingIntoItAnyMore() throws Exception {
        AccountStore elsewhere = Wounds.open(profile);
        Stores.raw(Wounds.account(profile), "INSERT INTO decision (id, body, made_here, checksum)"
                + " VALUES ('x', '{}', 1, '')");
        try (AccountStore here = Wounds.open(profile)) {
            assertThatThrownBy(() -> Stores.append(elsewhere, denied(9, NEWS)))
                    .isInstanceOfSatisfying(StoreException.class,
                            e -> assertThat(e.trouble()).isEqualTo(StoreTrouble.DAMAGED));
            assertThatThrownBy(elsewhere::version).isInstanceOf(StoreException.class);
            elsewhere.close();
            Stores.append(here, denied(9, NEWS));
            assertThat(here.read().decisions()).hasSize(WholeLedger.ALL.size() + 1);
        }
        assertThat(Wounds.read(profile).decisions()).contains(denied(9, NEWS));
    }

    @Test
    void theDoubtEndsWhenTheAccountWasHeardAndThePersonIsToldUntilTheyTookNote() throws Exception {
        Files.writeString(Wounds.ledger(profile), "This is no database. ".repeat(300));
        try (AccountStore store = Wounds.open(profile)) {
            store.endDoubt(0);
            assertThat(store.read().inDoubt()).isFalse();
            assertThat(store.read().setAside()).isPresent();

            store.forgetSetAside();
            assertThat(store.read().setAside()).isEmpty();
        }
        assertThat(Wounds.setAside(profile)).as("the file stays").hasSize(1);
    }
}
