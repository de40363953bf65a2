package org.preferencecenter.client.store;

import java.nio.file.Path;

/** A program that takes the turn to exchange, and keeps it until it is killed. */
public final class TurnTakingProcess {
    private TurnTakingProcess() {}

    /** @param arguments the folder of the profile */
    @SuppressWarnings("SystemOut") // The test reads it.
    public static void main(String[] arguments) throws Exception {
        try (SyncTurn _ = SyncTurn.take(Disk.ofThisComputer(), Path.of(arguments[0])).orElseThrow()) {
            System.out.println("taken");
            System.in.read();
        }
    }
}
