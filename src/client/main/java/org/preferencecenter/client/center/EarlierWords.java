package org.preferencecenter.client.center;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preferencecenter.client.sync.AgreedWords;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;

/**
 * Finds the words that a person agreed to before they were changed.
 *
 * @param kept    the notices that are kept here
 * @param bundled holds what was answered before any other catalog was heard, perhaps elsewhere
 */
record EarlierWords(List<Notice> kept, Catalog bundled) {
    EarlierWords {
        kept = List.copyOf(kept);
    }

    /** The very notice first, where it is known, then the same revision in other languages. */
    List<Notice> of(PreferenceStanding standing) {
        return standing.standing() == Standing.OUTDATED
                ? standing.latest().map(this::of).orElse(List.of())
                : List.of();
    }

    private List<Notice> of(Decision grant) {
        NoticeReference answered = grant.notice();
        List<Notice> known = Stream.concat(kept.stream(), AgreedWords.of(grant, bundled))
                .filter(notice -> notice.preference().equals(grant.preference())
                        && notice.revision().equals(answered.revision()))
                .toList();
        Map<String, Notice> byLanguage = new LinkedHashMap<>();
        known.stream().filter(notice -> notice.digest().equals(answered.digest()))
                .forEach(notice -> byLanguage.put(notice.language(), notice));
        known.stream().filter(notice -> !notice.language().equals(answered.language()))
                .forEach(notice -> byLanguage.putIfAbsent(notice.language(), notice));
        return List.copyOf(byLanguage.values());
    }
}
