package org.preferencecenter.client.center;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.preferencecenter.client.WordsProof;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * The words that are here, by the digest they are kept under: those that were on the screen of this computer, and those of the
 * catalogs at hand.
 */
record ShownWords(Map<String, Optional<Notice>> notices) {

    /** @param kept what was on the screen, as JSON */
    static ShownWords of(Map<String, String> kept, Collection<Catalog> catalogs) {
        Map<String, Optional<Notice>> notices = new HashMap<>();
        catalogs.forEach(catalog -> catalog.notices()
                .forEach(notice -> notices.put(notice.digest(), Optional.of(notice))));
        // What is kept comes last: where it is damaged, that is what there is to tell.
        kept.forEach((digest, text) -> notices.put(digest, genuine(text)));
        return new ShownWords(notices);
    }

    private static Optional<Notice> genuine(String text) {
        try {
            return Optional.of(WireJson.read(text, Notice.class)).filter(Notice::isGenuine);
        } catch (WireException e) {
            return Optional.empty();
        }
    }

    /** Whether the words of a decision are here. */
    WordsProof of(Decision decision) {
        Optional<Notice> notice = notices.get(decision.notice().digest());
        if (notice == null) {
            return new WordsProof.NotKept();
        }
        return notice.filter(each -> answers(decision, each)).<WordsProof>map(WordsProof.Match::new)
                .orElseGet(WordsProof.Differ::new);
    }

    private static boolean answers(Decision decision, Notice notice) {
        return notice.preference().equals(decision.preference())
                && NoticeReference.to(notice).equals(decision.notice());
    }
}
