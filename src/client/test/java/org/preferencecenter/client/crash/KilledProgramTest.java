package org.preferencecenter.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.JavaProgram;
import org.preferencecenter.core.ledger.Decision;

/**
 * What was called saved is saved, wherever the program or the account service is killed. The moment is drawn; to draw the same
 * ones again, give the seed that is printed as {@code soak.seed}.
 */
class KilledProgramTest {
    private static final int KILLS = Integer.getInteger("soak.kills", 24);
    /** Two rows of desks side by side, one for each processor of a small machine. */
    private static final int ROWS = 2;
    /** More would make a ledger longer than a person's. */
    private static final int KILLS_AT_A_DESK = 12;
    private static final int MOST_LINES = 80;
    private static final int MOST_TICKS = 8;
    /** One kill in so many is of the account service. */
    private static final int KILLS_OF_SERVICE = 8;

    @TempDir
    Path folder;

    @Test
    @Tag("soak")
    @SuppressWarnings("SystemOut") // Whoever looks for the cause of a failure needs the seed.
    void everyChoiceThatWasCalledSavedIsThereAfterTheRestart() throws Exception {
        long seed = Long.getLong("soak.seed", RandomGenerator.getDefault().nextLong());
        System.out.println("The moments of " + KILLS + " kills are drawn from soak.seed=" + seed);
        List<Future<Row>> rows = new ArrayList<>();
        try (IdentityProvider provider = new IdentityProvider();
                ExecutorService threads = Executors.newFixedThreadPool(ROWS)) {
            JavaProgram java = Rehearsal.in(folder.resolve("rehearsal"), provider);
            for (int number = 0; number < ROWS; number++) {
                Callable<Row> row = new Row(number, new Random(seed + number), provider, java);
                rows.add(threads.submit(row));
            }
        }
        int here = 0;
        int account = 0;
        for (Future<Row> row : rows) {
            here += row.get().savedHere;
            account += row.get().savedToAccount;
        }
        System.out.println(here + " choices had been called saved on the computer, of " + account
                + " it was seen that they were called saved to the account");
        assertThat(here).isGreaterThan(KILLS);
        assertThat(account).isGreaterThan(KILLS);
    }

    /** Desks one after the other, with an account service of their own. */
    private final class Row implements Callable<Row> {
        private final int number;
        private final Random random;
        private final IdentityProvider provider;
        private final JavaProgram java;
        private int kills;
        private int savedHere;
        private int savedToAccount;

        Row(int number, Random random, IdentityProvider provider, JavaProgram java) {
            this.number = number;
            this.random = random;
            this.provider = provider;
            this.java = java;
        }

        @Override
        public Row call() throws Exception {
            Path home = Files.createDirectory(folder.resolve("row-" + number));
            try (ServiceProcess service = new ServiceProcess(home, provider.issuer())) {
                for (int desk = number; kills < KILLS / ROWS; desk++) {
                    play(new Desk(home.resolve("desk-" + desk), "person-" + desk, provider, service, java), service,
                            1 + desk % 2);
                }
            }
            return this;
        }

        private void play(Desk desk, ServiceProcess service, int programs) throws Exception {
            int end = Math.min(kills + KILLS_AT_A_DESK, KILLS / ROWS);
            try (desk) {
                List<Decision> kept = List.of();
                while (kills < end) {
                    killEach(desk, service, programs, kept);
                    kept = desk.check();
                }
                desk.settle();
                savedHere += desk.savedHere();
                savedToAccount += desk.savedToAccount();
            }
        }

        private void killEach(Desk desk, ServiceProcess service, int programs, List<Decision> kept) throws Exception {
            List<RunningProgram> running = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                running.add(desk.start(1 + random.nextInt(MOST_LINES), random));
            }
            for (RunningProgram program : running) {
                program.awaitOpened();
                Desk.checkGate(program.testimony.gate(), kept);
            }
            for (RunningProgram program : running) {
                program.doThis(someTicks(), "sync", someTicks(), "sync", "tick " + Integer.MAX_VALUE);
            }
            if (random.nextInt(KILLS_OF_SERVICE) == 0) {
                service.killAndRestart();
                kills++;
            }
            for (RunningProgram program : running) {
                program.awaitKill();
                kills++;
            }
        }

        private String someTicks() {
            return "tick " + (1 + random.nextInt(MOST_TICKS));
        }
    }
}
