package org.preferencecenter.desktop.text;

import org.preferencecenter.client.News;
import org.preferencecenter.client.SetAside;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

/** Says what changed from elsewhere. */
public final class NewsWords {
    private NewsWords() {}

    public static String of(News news, Catalog catalog, Speech speech) {
        Decision decision = news.decision();
        return speech.text(key(news.after()), Titles.of(decision.preference(), catalog, speech),
                Places.of(decision.origin(), speech),
                speech.moments().past(decision.decidedAt()));
    }

    /** Says that a damaged file was set aside, and how far the account made up for it. */
    public static String of(SetAside file, boolean inDoubt, Speech speech) {
        return speech.text(inDoubt ? "news.setAside" : "news.setAside.fetched",
                speech.moments().past(file.at()));
    }

    private static String key(Standing after) {
        return switch (after) {
            case GRANTED -> "news.granted";
            case REFUSED -> "news.refused";
            case WITHDRAWN -> "news.withdrawn";
            case OUTDATED -> "news.outdated";
            case CONTESTED -> "news.contested";
            case PENDING -> "news.pending";
            case EXPIRED -> "news.expired";
            case NOT_ASKED -> "news.other";
        };
    }
}
