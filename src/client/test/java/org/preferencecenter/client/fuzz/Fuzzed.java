package org.preferencecenter.client.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the fuzzer made up, as its targets read it. */
public final class Fuzzed {
    private Fuzzed() {}

    public static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** So many lines, the last of which takes what is left; missing ones are empty. */
    public static List<String> lines(byte[] input, int count) {
        List<String> lines = new ArrayList<>(List.of(text(input).split("\n", count)));
        while (lines.size() < count) {
            lines.add("");
        }
        return lines;
    }

    /** Fails the run, with the input kept for the corpus. */
    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
