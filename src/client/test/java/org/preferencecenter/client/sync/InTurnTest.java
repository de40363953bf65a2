package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.store.SyncTurn;

/** Programs that share a profile exchange one after the other. */
class InTurnTest {
    @TempDir
    Path folder;

    private final List<String> happened = new ArrayList<>();

    private Optional<SyncTurn> take() {
        return SyncTurn.take(Disk.ofThisComputer(), folder);
    }

    private Outcome exchange(boolean everything) {
        happened.add((everything ? "everything" : "decisions") + ", and the turn is " + (isFree() ? "free" : "taken"));
        return new Outcome.SignInNeeded();
    }

    private boolean isFree() {
        Optional<SyncTurn> turn = take();
        turn.ifPresent(SyncTurn::close);
        return turn.isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoeverHasTheTurnExchangesAndGivesItBack(boolean everything) {
        Outcome outcome = new InTurn(this::take, this::exchange).run(everything);

        assertThat(outcome).isEqualTo(new Outcome.SignInNeeded());
        assertThat(happened).containsExactly((everything ? "everything" : "decisions") + ", and the turn is taken");
        assertThat(isFree()).isTrue();
    }

    @Test
    void whoeverDoesNotHaveItExchangesNothing() {
        try (SyncTurn _ = take().orElseThrow()) {
            assertThat(new InTurn(this::take, this::exchange).run(true)).isEqualTo(new Outcome.NotInTurn());
        }

        assertThat(happened).isEmpty();
    }
}
