package org.preferencecenter.client.center;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preferencecenter.client.News;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.standing.PreferenceStanding;

/** Notices what changed from elsewhere. What was there when this computer first heard of the account is no news. */
final class NewsDesk {
    private final Set<DecisionId> known = new HashSet<>();
    private final List<News> news = new ArrayList<>();
    private Map<PreferenceId, PreferenceStanding> standings = Map.of();
    private boolean listening;

    /** These decisions are the person's own, made in this window. */
    void made(List<Decision> decisions) {
        decisions.forEach(decision -> known.add(decision.id()));
    }

    /**
     * Looks at a state, and returns the news that have not been dismissed.
     *
     * @param whole whether no exchange is under way, of which only a part may be here
     */
    List<News> look(StoredState stored, Map<PreferenceId, PreferenceStanding> now, boolean whole) {
        for (Decision decision : stored.decisions()) {
            PreferenceStanding before = standings.get(decision.preference());
            PreferenceStanding after = now.get(decision.preference());
            if (known.add(decision.id()) && listening && before != null && after != null
                    && before.standing() != after.standing()) {
                news.removeIf(each -> each.decision().preference().equals(decision.preference()));
                news.add(new News(decision, before.standing(), after.standing()));
            }
        }
        standings = now;
        listening = listening || (whole && stored.heardAt().isPresent());
        return List.copyOf(news);
    }

    void dismiss() {
        news.clear();
    }
}
