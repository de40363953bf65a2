package org.preferencecenter.core.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.preferencecenter.core.text.WordDiff;

/**
 * How one part of a notice differs from what it said before.
 *
 * @param runs what was kept, removed and added, in the order of reading
 */
public record NoticeChange(NoticePart part, List<WordDiff.Run> runs) {
    public NoticeChange {
        runs = List.copyOf(runs);
    }

    /**
     * The parts that do not say the same, in the order of reading.
     *
     * @throws IllegalArgumentException if the notices are of two preferences or in two languages
     */
    public static List<NoticeChange> between(Notice before, Notice after) {
        if (!before.preference().equals(after.preference()) || !before.language().equals(after.language())) {
            throw new IllegalArgumentException("Only notices of one preference in one language can be compared");
        }
        Locale language = Locale.forLanguageTag(after.language());
        return Stream.of(NoticePart.values()).filter(part -> !part.in(before).equals(part.in(after)))
                .map(part -> new NoticeChange(part, WordDiff.of(part.in(before), part.in(after), language))).toList();
    }

    /** The pieces of this kind, in the order of reading. */
    public List<String> pieces(WordDiff.Kind kind) {
        return runs.stream().filter(run -> run.kind() == kind).map(WordDiff.Run::text).toList();
    }
}
