package org.preferencecenter.desktop.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.desktop.text.Speech;

/** A history in words, which are only made for what is shown or searched. Used on the JavaFX thread. */
final class Timeline {
    private final History history;
    private final Ledger known;
    private final Catalog catalog;
    private final Speech speech;
    private final Map<DecisionId, Lines> said = new HashMap<>();

    Timeline(History history, Catalog catalog, Speech speech) {
        this.history = history;
        this.known = history.known();
        this.catalog = catalog;
        this.speech = speech;
    }

    /** Whether it tells this history, in the words of this catalog. */
    boolean tells(History other, Catalog words) {
        return history.equals(other) && catalog.equals(words);
    }

    History history() {
        return history;
    }

    Ledger known() {
        return known;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The entries that are looked for, the newest first. */
    List<HistoryEntry> wanted(Filter filter) {
        return history.entries().stream().filter(entry -> filter.wants(entry.decision().preference()))
                .filter(entry -> filter.words().isEmpty() || filter.finds(lines(entry).searched(speech))).toList();
    }

    Lines lines(HistoryEntry entry) {
        return said.computeIfAbsent(entry.decision().id(), id -> Lines.of(entry, known, catalog, speech));
    }
}
