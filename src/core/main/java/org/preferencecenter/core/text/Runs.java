package org.preferencecenter.core.text;

import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.core.text.WordDiff.Kind;
import org.preferencecenter.core.text.WordDiff.Run;

/** Gathers what was kept, removed and added word by word into runs that a person can read. */
final class Runs {
    private final List<Stretch> stretches = new ArrayList<>(List.of(new Stretch()));

    /** Words that are kept, and what stands in the place of others after them. */
    private static final class Stretch {
        private final StringBuilder kept = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        private boolean changes() {
            return !removed.isEmpty() || !added.isEmpty();
        }

        /** A space or a comma between two changes: to keep it would tear them into single words. */
        private boolean isSeam() {
            return changes() && kept.codePoints().noneMatch(each -> Character.isLetterOrDigit(each) || each == '\n');
        }

        private void join(Stretch next) {
            removed.append(next.kept).append(next.removed);
            added.append(next.kept).append(next.added);
        }
    }

    void keep(List<String> words) {
        words.forEach(this::keep);
    }

    void keep(String word) {
        if (stretches.getLast().changes()) {
            stretches.add(new Stretch());
        }
        stretches.getLast().kept.append(word);
    }

    void remove(String word) {
        stretches.getLast().removed.append(word);
    }

    void add(String word) {
        stretches.getLast().added.append(word);
    }

    List<Run> merged() {
        List<Stretch> merged = new ArrayList<>(List.of(stretches.getFirst()));
        for (Stretch next : stretches.subList(1, stretches.size())) {
            if (next.isSeam()) {
                merged.getLast().join(next);
            } else {
                merged.add(next);
            }
        }
        List<Run> runs = new ArrayList<>();
        for (Stretch stretch : merged) {
            put(Kind.KEPT, stretch.kept, runs);
            put(Kind.REMOVED, stretch.removed, runs);
            put(Kind.ADDED, stretch.added, runs);
        }
        return List.copyOf(runs);
    }

    private static void put(Kind kind, StringBuilder text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text.toString()));
        }
    }
}
