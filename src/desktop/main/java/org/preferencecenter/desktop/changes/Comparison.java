package org.preferencecenter.desktop.changes;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeChange;

/** How the words that a person agreed to are set beside those of today. */
sealed interface Comparison {
    /** The words that were agreed to. */
    Notice before();

    /**
     * Word by word.
     *
     * @param changes the parts that differ
     */
    record WordByWord(Notice before, List<NoticeChange> changes) implements Comparison {}

    /** One above the other, since the earlier words are not known in the language of today's. */
    record OneAboveTheOther(Notice before, Notice today) implements Comparison {}

    /**
     * The best that can be done.
     *
     * @param answered the words that were agreed to, as far as they are known
     * @return nothing where no earlier words are known
     */
    static Optional<Comparison> of(List<Notice> answered, Notice today) {
        List<Notice> earlier = answered.stream()
                .filter(notice -> notice.revision().compareTo(today.revision()) < 0).toList();
        Optional<Comparison> wordByWord = earlier.stream()
                .filter(notice -> notice.language().equals(today.language())).findFirst()
                .map(notice -> new WordByWord(notice, NoticeChange.between(notice, today)));
        return wordByWord.or(() -> earlier.stream().findFirst().map(notice -> new OneAboveTheOther(notice, today)));
    }
}
