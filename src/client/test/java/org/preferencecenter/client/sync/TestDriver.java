package org.preferencecenter.client.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.testing.Chance;
import org.preferencecenter.client.testing.Turns;
import org.preferencecenter.client.testing.VirtualTime;

/** A driver in virtual time, of exchanges that end as the test says, with a record of what was heard of them. */
final class TestDriver implements SyncDriver.Listener {
    final VirtualTime time = new VirtualTime();
    final Turns background = new Turns();
    final List<String> heard = new ArrayList<>();
    final SyncDriver driver = new SyncDriver(this::exchange, this, background, time, time,
            new Backoff(Chance.LARGEST));

    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private Outcome usual = new Outcome.Complete();
    private Runnable during = () -> {};
    private Runnable afterwards = () -> {};

    private Outcome exchange(boolean everything) {
        heard.add(everything ? "exchange of everything" : "exchange");
        once(during, () -> during = () -> {});
        return outcomes.isEmpty() ? usual : outcomes.remove();
    }

    private static void once(Runnable task, Runnable forget) {
        forget.run();
        task.run();
    }

    @Override
    public void started() {
        heard.add("started");
    }

    @Override
    public void ended(Outcome outcome, Instant next) {
        String what = outcome instanceof Outcome.Complete ? "complete" : "failed";
        heard.add(what + ", next in " + Duration.between(time.instant(), next));
        once(afterwards, () -> afterwards = () -> {});
    }

    void succeeds() {
        usual = new Outcome.Complete();
    }

    void fails(Trouble trouble) {
        usual = new Outcome.Failed(trouble, Optional.empty());
    }

    /** The next exchange ends like this, those after it as usual. */
    void nextEndsWith(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** The next exchange does this before it ends. */
    void during(Runnable task) {
        during = task;
    }

    /** Whoever is told of the next end does this. */
    void afterwards(Runnable task) {
        afterwards = task;
    }

    void throwsOnce(RuntimeException fault) {
        during = () -> {
            throw fault;
        };
    }

    void overflowsOnce() {
        during = () -> {
            throw new StackOverflowError();
        };
    }

    void wakeAndRun() {
        driver.wake();
        background.run();
    }

    void passes(Duration duration) {
        time.passes(duration, background::run);
    }

    List<String> exchanges() {
        return heard.stream().filter(line -> line.startsWith("exchange")).toList();
    }

    /** How long it was until the next exchange, after each one that went wrong. */
    List<String> waits() {
        return heard.stream().filter(line -> line.startsWith("failed"))
                .map(line -> line.substring("failed, next in ".length()))
                .toList();
    }
}
