package org.preferencecenter.client.sync;

import java.util.Optional;
import java.util.function.Supplier;
import org.preferencecenter.client.store.SyncTurn;

/**
 * Exchanges only while no other program that shares the profile does. Each program still hears the events of the account for
 * itself: a stream costs a connection, and a program that hears nothing would not know when to look.
 *
 * @param turns takes the turn, if it is free
 */
public record InTurn(Supplier<Optional<SyncTurn>> turns, SyncDriver.Task exchange) implements SyncDriver.Task {

    @Override
    public Outcome run(boolean everything) {
        Optional<SyncTurn> taken = turns.get();
        if (taken.isEmpty()) {
            return new Outcome.NotInTurn();
        }
        try (SyncTurn _ = taken.get()) {
            return exchange.run(everything);
        }
    }
}
