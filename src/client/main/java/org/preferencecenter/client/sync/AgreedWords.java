package org.preferencecenter.client.sync;

import java.util.List;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;

/** Finds the words that a person agreed to in a catalog. */
public final class AgreedWords {
    private AgreedWords() {}

    /** The notices that the heads of a ledger agreed to, in each language of the catalog. */
    static List<Notice> of(Ledger ledger, Catalog catalog) {
        return catalog.preferences().stream().flatMap(each -> ledger.heads(each.id()).stream())
                .filter(Decision::grants).flatMap(grant -> of(grant, catalog)).distinct().toList();
    }

    /** The notices that a grant agreed to, if the catalog holds the very words; then its other languages say the same. */
    public static Stream<Notice> of(Decision grant, Catalog catalog) {
        List<Notice> notices = catalog.preference(grant.preference()).stream()
                .filter(each -> each.revision().equals(grant.notice().revision()))
                .flatMap(each -> catalog.languages().stream().map(language -> catalog.notice(each.id(), language)))
                .toList();
        return notices.stream().anyMatch(each -> each.digest().equals(grant.notice().digest()))
                ? notices.stream()
                : Stream.empty();
    }
}
