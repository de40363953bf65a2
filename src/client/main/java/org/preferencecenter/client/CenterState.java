package org.preferencecenter.client;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.DeviceUse;

/**
 * All there is to show, at one moment.
 *
 * @param preferences one for each preference of the catalog, in its order; empty while nobody is signed in
 * @param questions   what to ask in the consent dialog now
 * @param unsent      the choices that the account does not have yet, in the order they were first made
 * @param news        what changed from elsewhere since the person last dismissed the news
 * @param setAside    that a damaged file was set aside, until the person dismisses the news
 * @param inDoubt     whether choices may be missing here that the account has, or that it never got; until it was heard whole, no
 *                    grant counts and nothing is asked
 * @param devices     the devices that made decisions, as far as those are here, the one that decided last before the others
 */
public record CenterState(Session session, Catalog catalog, List<PreferenceState> preferences,
        List<PreferenceId> questions, SyncStatus sync, List<Unsent> unsent, List<News> news,
        Optional<SetAside> setAside,
        boolean inDoubt, List<DeviceUse> devices) {
    public CenterState {
        preferences = List.copyOf(preferences);
        questions = List.copyOf(questions);
        unsent = List.copyOf(unsent);
        news = List.copyOf(news);
        devices = List.copyOf(devices);
    }
}
