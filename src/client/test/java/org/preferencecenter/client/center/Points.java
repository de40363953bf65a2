package org.preferencecenter.client.center;

/** The points of a story, in their order, and what happens at one of them. Only the thread that made it passes any. */
final class Points {
    private final Thread teller = Thread.currentThread();
    private final int chosen;
    private int passed;
    private boolean watching;
    private boolean happened;
    private Runnable happening = () -> {};

    /** @param chosen the number of the point at which something happens; at a negative one nothing does */
    Points(int chosen) {
        this.chosen = chosen;
    }

    /** From now on points count. */
    void watch(Runnable whatHappens) {
        happening = whatHappens;
        watching = true;
    }

    /** What comes now is not part of the story. */
    void rest() {
        watching = false;
    }

    void pass() {
        if (!watching || Thread.currentThread() != teller) {
            return;
        }
        passed++;
        if (passed - 1 == chosen) {
            watching = false;
            happened = true;
            happening.run();
        }
    }

    int passed() {
        return passed;
    }

    boolean hasHappened() {
        return happened;
    }
}
