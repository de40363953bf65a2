package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.gate.Reason;
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

    /** Copies of the first decision, each under the id that its number makes. */
    private void copies(int from, int to) throws Exception {
        Damage.run(desk, """
                WITH RECURSIVE number (value) AS (SELECT %d UNION ALL SELECT value + 1 FROM number WHERE value < %d)
                INSERT INTO decision (id, body, made_here)
                SELECT printf('019ab0f2-5c31-7fff-8000-%%012x', value),
                    replace(body, id, printf('019ab0f2-5c31-7fff-8000-%%012x', value)), 0
                FROM decision, number WHERE position = 1""".formatted(from, to));
    }

    @Test
    void grantsHoldWhileAllOfTheLedgerCanBeHereAndNoLonger() throws Exception {
        Program program = world.start(desk).signedIn(ACCOUNT);
        program.allows(NEWS);
        world.settles();
        program.close();
        copies(2, 9_999);

        Program again = world.start(desk);
        assertThat(again.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(again.reason(NEWS)).isEqualTo(Reason.GRANTED);
        again.close();
        copies(10_000, 10_000);

        Program full = world.start(desk);
        assertThat(full.reason(NEWS)).isEqualTo(Reason.STALE);
        full.declines(NEWS);
        world.settles();
        assertThat(full.standing(NEWS)).isNotEqualTo(Standing.GRANTED);
        assertThat(world.account().decisions()).as("a denial reaches the account even so")
                .anySatisfy(decision -> assertThat(decision.grants()).isFalse());
    }
}
