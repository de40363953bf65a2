package org.preferencecenter.core.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares two texts word by word. Of all ways to get from one to the other it takes one that keeps the most letters in whole words.
 */
public final class WordDiff {
    /** The table of two texts of a thousand words each. What is larger is no notice, and is shown as replaced whole. */
    private static final int LARGEST = 1_000_000;
    /** More than there are words that a table of that size can keep, so no number of spaces outweighs a letter. */
    private static final long LETTER = 1_024;

    private final List<String> before;
    private final List<String> after;
    private final Runs runs = new Runs();

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What became of a piece of text. */
    public enum Kind {
        KEPT, REMOVED, ADDED
    }

    /** A piece of text, never empty. */
    public record Run(Kind kind, String text) {}

    /**
     * The pieces of both texts in the order of reading; where words were replaced, the removed ones come first. Those kept and removed
     * are together the text before, those kept and added the text after, to the last space.
     *
     * @param language decides where words begin and end
     */
    public static List<Run> of(String before, String after, Locale language) {
        return new WordDiff(words(before, language), words(after, language)).compare();
    }

    /** Words, and what stands between them. */
    private static List<String> words(String text, Locale language) {
        BreakIterator boundaries = BreakIterator.getWordInstance(language);
        boundaries.setText(text);
        List<String> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private List<Run> compare() {
        int head = 0;
        int shorter = Math.min(before.size(), after.size());
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        runs.keep(before.subList(0, head));
        compare(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        runs.keep(before.subList(before.size() - tail, before.size()));
        return runs.merged();
    }

    private void compare(List<String> old, List<String> fresh) {
        if ((long) old.size() * fresh.size() > LARGEST) {
            old.forEach(runs::remove);
            fresh.forEach(runs::add);
            return;
        }
        long[][] kept = keepable(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                runs.keep(old.get(i++));
                j++;
            } else if (j == fresh.size() || (i < old.size() && kept[i + 1][j] >= kept[i][j + 1])) {
                runs.remove(old.get(i++));
            } else {
                runs.add(fresh.get(j++));
            }
        }
    }

    /** For each pair of places what can be kept from there on: letters first, then whatever else. */
    private static long[][] keepable(List<String> old, List<String> fresh) {
        long[][] kept = new long[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                kept[i][j] = old.get(i).equals(fresh.get(j))
                        ? kept[i + 1][j + 1] + worth(old.get(i))
                        : Math.max(kept[i + 1][j], kept[i][j + 1]);
            }
        }
        return kept;
    }

    private static long worth(String word) {
        return LETTER * word.codePoints().filter(Character::isLetterOrDigit).count() + 1;
    }
}
