package org.preferencecenter.client.testing;

import java.util.random.RandomGenerator;

/** Chance that leaves nothing to it. */
public final class Chance {
    /** Always draws the largest number there is. */
    public static final RandomGenerator LARGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private Chance() {}
}
