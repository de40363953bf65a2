package org.preferencecenter.core.ask;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.time.Clocks;

/** Finds what the consent dialog has to ask. */
public final class OpenQuestions {
    private OpenQuestions() {}

    /**
     * The preferences to ask about now, in the order of the catalog: those never answered, agreed to in earlier words, or
     * expired. Not those refused or withdrawn (a no stays a no), not confirmed yet (an e-mail asks already), contested (the preferences window shows both answers), locked
     * by the organization, or put off less than the re-ask interval ago.
     *
     * @param reask what the person wants of that interval
     */
    public static List<PreferenceId> of(Catalog catalog, Map<PreferenceId, PreferenceStanding> standings,
            Collection<Lock> locks, Collection<Deferral> deferrals, Reask reask, Instant now) {
        return catalog.preferences().stream()
                .filter(preference -> isOpen(preference, standings.get(preference.id())))
                .filter(preference -> locks.stream().noneMatch(lock -> lock.preference().equals(preference.id())))
                .filter(preference -> deferrals.stream()
                        .noneMatch(each -> rests(each, preference, catalog, reask, now)))
                .map(Preference::id).toList();
    }

    private static boolean isOpen(Preference preference, @Nullable PreferenceStanding standing) {
        if (standing == null) {
            return true;
        }
        return switch (standing.standing()) {
            case NOT_ASKED, EXPIRED -> true;
            // Whoever agreed to words newer than this catalog is not asked with older ones.
            case OUTDATED -> standing.heads().stream()
                    .noneMatch(head -> head.notice().revision().major() > preference.revision().major());
            case GRANTED, PENDING, REFUSED, WITHDRAWN, CONTESTED -> false;
        };
    }

    private static boolean rests(Deferral deferral, Preference preference, Catalog catalog, Reask reask, Instant now) {
        boolean early = reask.again(deferral.at(), catalog.reaskAfter()).map(now::isBefore).orElse(true);
        // A deferral from the future is a wrong clock's, and must not silence a question for ever.
        boolean holds = early && !Clocks.isAhead(deferral.at(), now);
        return holds && deferral.preference().equals(preference.id())
                && deferral.major() == preference.revision().major();
    }
}
