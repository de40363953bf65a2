package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.LogOf;

/** A damaged file is missed and told of, and gives back what stands beside its decisions. */
class SalvageTest {
    @TempDir
    Path folder;

    private Path profile;

    @BeforeEach
    void make() throws Exception {
        profile = Wounds.profile(folder.resolve("profile"));
    }

    private String words() throws Exception {
        return Stores.raw(Wounds.account(profile),
                "SELECT group_concat(digest || body) FROM (SELECT * FROM notice ORDER BY digest)");
    }

    private void damageOneTable() throws Exception {
        Wounds.overwrite(Wounds.ledger(profile), "CREATE TABLE rejection", "CREATE TABLX rejection");
    }

    @Test
    void aTableWhoseDefinitionIsDamagedHidesNoOther() throws Exception {
        damageOneTable();

        StoredState state = Wounds.read(profile);

        assertThat(state.setAside()).isPresent();
        assertThat(state.deferrals()).as("which only their table holds").hasSize(1);
    }

    @Test
    void theWordsThatWereShownGoOnWithWhatAnsweredThem() throws Exception {
        String before = words();
        damageOneTable();

        assertThat(Wounds.read(profile).setAside()).isPresent();

        assertThat(before).contains("Company news");
        assertThat(words()).isEqualTo(before);
    }

    /** What is left of a profile where the account turned out to have another ledger, with one checksum wrong. */
    private StoredState leftOfRestarted(String select) throws Exception {
        profile = Wounds.restarted(folder.resolve("restarted"));
        Wounds.overwrite(Wounds.ledger(profile), Stores.raw(Wounds.account(profile), select), "0".repeat(64));
        StoredState state = Wounds.read(profile);
        assertThat(state.setAside()).isPresent();
        return state;
    }

    @Test
    void whatTheAccountSaidInALaterLedgerIsKeptButForWhatIsNotWhatWasWritten() throws Exception {
        StoredState state = leftOfRestarted("SELECT checksum FROM word WHERE kind = 'RECEIPT' AND sequence = 2");

        assertThat(state.reach().ledger()).isEqualTo(1);
        assertThat(state.receipted()).containsExactlyInAnyOrder(WholeLedger.REUSED.id(), WholeLedger.ARRIVED.id());
        assertThat(state.rejections()).containsOnlyKeys(WholeLedger.REJECTED.id(), WholeLedger.TRAINING_ALLOWED.id());
        assertThat(state.decisions()).contains(WholeLedger.REUSED).doesNotContain(WholeLedger.ALLOWED);
        assertThat(state.unsent()).containsExactlyInAnyOrder(WholeLedger.WITHDRAWN, WholeLedger.THEIRS,
                WholeLedger.UNSENT, WholeLedger.UNSENT_TOO);
    }

    @Test
    void withoutTheRestartWhatWasSaidBeforeItIsToBeAskedAbout() throws Exception {
        StoredState state = leftOfRestarted("SELECT checksum FROM restart");

        assertThat(state.reach().ledger()).isZero();
        assertThat(state.receipted()).hasSize(5);
        assertThat(state.cursor()).isZero();
        assertThat(state.reach().beyond()).hasValueSatisfying(known -> assertThat(known.after()).isEqualTo(5));
    }

    @Test
    void whereTheRefusalOfALaterLedgerIsLostTheDecisionIsSentAgain() throws Exception {
        StoredState state = leftOfRestarted("SELECT checksum FROM word WHERE kind = 'REJECTION'");

        assertThat(state.unsent()).contains(WholeLedger.TRAINING_ALLOWED);
        assertThat(state.inDoubt()).as("and no grant counts before").isTrue();
    }

    @Test
    void aFileThatWasOnlyOpenedIsMissedToo() throws Exception {
        Stores.open(folder).close();
        Files.delete(Stores.file(folder));

        assertThatThrownBy(() -> Stores.open(folder)).isInstanceOf(StoreException.class)
                .hasMessage("The file of the account is gone or empty");
    }

    @Test
    void aLogIsNotThrownAwayBecauseEverythingBesideItIsGone() throws Exception {
        Path killed = Wounds.profileOfKilledProgram(folder.resolve("killed"));
        Files.delete(Wounds.ledger(killed));
        Files.delete(Wounds.account(killed).resolve("ledger.db-writes"));

        assertThat(Wounds.read(killed).decisions()).containsAll(Wounds.IN_THE_LOG);
    }

    @Test
    void thatAFileIsDamagedIsLoggedOnce() throws Exception {
        Files.writeString(Wounds.ledger(profile), "This is no database. ".repeat(300));

        try (LogOf log = new LogOf(AccountFolder.class)) {
            Wounds.read(profile);
            Wounds.read(profile);

            assertThat(log.lines()).containsExactly("WARNING The file of an account is damaged; it is set aside, and"
                    + " what can be read is kept");
        }
    }
}
