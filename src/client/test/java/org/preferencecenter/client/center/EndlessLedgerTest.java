package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.store.Seals;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.standing.Standing;

/** An account that holds more than any person decides: nobody knows what else it says, so nothing is permitted. */
class EndlessLedgerTest {
    private final World world = new World();

    @TempDir
    Path desk;

    @AfterEach
    void close() {
        world.close();
    }

    /** Grants like the first decision, each under the id that its number makes. */
    private void copies(int from, int to) throws Exception {
        List<Decision> grants = IntStream.rangeClosed(from, to).mapToObj(EndlessLedgerTest::grant).toList();
        Seals.arrived(desk.resolve("accounts").resolve(ACCOUNT.pseudonym()).resolve("ledger.db"), ACCOUNT.pseudonym(),
                grants);
    }

    private static Decision grant(int number) {
        Decision first = granted(1, NEWS);
        return new Decision(new DecisionId(new UUID(0x019AB0F25C317FFFL, 0x8000_0000_0000_0000L | number)),
                first.preference(), first.answer(), first.notice(), first.origin(), first.decidedAt(), List.of());
    }

    @Test
    void grantsHoldWhileAllOfTheLedgerCanBeHereAndNoLonger() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        program.close();
        copies(2, 9_999);

        world.service.disconnect();
        Program again = world.start(desk);
        world.settles();
        assertThat(again.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
        again.close();
        copies(10_000, 10_000);

        Program full = world.start(desk);
        world.settles();
        assertThat(full.reason(NEWS)).isEqualTo(Reason.STALE);
        world.service.connect();
        full.declines(NEWS);
        full.center.syncNow();
        world.settles();
        assertThat(full.standing(NEWS)).isNotEqualTo(Standing.GRANTED);
        assertThat(world.account().decisions()).as("a denial reaches the account even so")
                .anySatisfy(decision -> assertThat(decision.grants()).isFalse());
    }
}
