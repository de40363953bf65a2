package org.preferencecenter.client.center;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.News;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.Rejection;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SetAside;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.ask.OpenQuestions;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.GateFacts;
import org.preferencecenter.core.gate.TimedVerdict;
import org.preferencecenter.core.gate.Verdicts;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DeviceUse;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.standing.Standings;
import org.preferencecenter.core.wire.AccountResponse;

/**
 * What follows from all that is stored of the account that is signed in: what to show, and the verdicts of the gate. Made anew
 * each time anything changes, and nowhere stored.
 */
final class Composition {
    private final StoredState stored;
    private final Catalog catalog;
    private final Optional<AccountResponse> heard;
    private final Map<PreferenceId, PreferenceStanding> standings;
    private final Map<PreferenceId, TimedVerdict> verdicts;
    private final boolean mayMiss;
    private final Reask reask;
    private final Instant now;

    /** @param unproved whether nobody knows yet if the files are those that were left here */
    Composition(StoredState stored, HeardAccount heard, Settings settings, boolean unproved, Instant now) {
        this.stored = stored;
        this.mayMiss = stored.inDoubt() || unproved;
        this.catalog = heard.catalog();
        this.heard = heard.account();
        this.reask = settings.reask();
        this.now = now;
        this.standings = Standings.of(stored.ledger(), catalog, now);
        // Word that cannot be read is no word: without it nobody knows what the organization locks, or what else was decided.
        boolean inDoubt = mayMiss || heard.isUnclear() || stored.isFull();
        this.verdicts = Verdicts.of(new GateFacts(standings, locks(), stored.heardAt(), inDoubt, settings.staleAfter(),
                settings.doNotTrack()));
    }

    /** For the gate. */
    Map<PreferenceId, TimedVerdict> verdicts() {
        return verdicts;
    }

    Map<PreferenceId, PreferenceStanding> standings() {
        return standings;
    }

    /** Whether a person is to be shown what became of words that they agreed to. */
    boolean hasOutdated() {
        return standings.values().stream().anyMatch(each -> each.standing() == Standing.OUTDATED);
    }

    /** For the window. */
    CenterState state(AccountKey account, boolean remembered, SyncStatus sync, List<News> news, EarlierWords earlier) {
        return new CenterState(new Session.SignedIn(account, heard.map(AccountResponse::profile), remembered), catalog,
                catalog.preferences().stream().map(each -> preferenceState(each, earlier)).toList(),
                questions(), sync, unsent(), news, stored.setAside().map(SetAside::new), stored.inDoubt(),
                DeviceUse.of(stored.decisions()));
    }

    /** None while answers may have been lost here that the account has: nobody is asked twice. */
    private List<PreferenceId> questions() {
        return mayMiss
                ? List.of()
                : OpenQuestions.of(catalog, standings, locks(), stored.deferrals(), reask, now).stream()
                        .filter(id -> !isAnsweredInVain(id)).toList();
    }

    /** The person said yes to these words and the account does not take it. To be asked the same again would change nothing. */
    private boolean isAnsweredInVain(PreferenceId id) {
        return rejection(id).isPresent() && catalog.preference(id).map(each -> each.revision().major())
                .equals(rejection(id).map(each -> each.decision().notice().revision().major()));
    }

    private List<Unsent> unsent() {
        Map<PreferenceId, List<Decision>> unsent = stored.unsent().stream()
                .collect(Collectors.groupingBy(Decision::preference, LinkedHashMap::new, Collectors.toList()));
        Ledger others = Ledger.of(stored.ledger().decisions().stream()
                .filter(decision -> !stored.unsent().contains(decision)).toList());
        Map<PreferenceId, PreferenceStanding> without = Standings.of(others, catalog, now);
        return unsent.entrySet().stream().map(each -> new Unsent(each.getKey(), each.getValue(),
                Optional.ofNullable(without.get(each.getKey())).filter(PreferenceStanding::isGranted).isPresent()))
                .toList();
    }

    private PreferenceState preferenceState(Preference preference, EarlierWords earlier) {
        PreferenceStanding standing = require(standings, preference);
        Optional<Lock> lock = locks().stream().filter(each -> each.preference().equals(preference.id())).findFirst();
        Optional<Rejection> rejection = rejection(preference.id());
        return new PreferenceState(preference, standing, require(verdicts, preference).at(now),
                saved(standing, rejection), lock, rejection, earlier.of(standing));
    }

    private static <T> T require(Map<PreferenceId, T> map, Preference preference) {
        T value = map.get(preference.id());
        if (value == null) {
            throw new IllegalStateException("Each preference of the catalog has a standing and a verdict");
        }
        return value;
    }

    private SaveState saved(PreferenceStanding standing, Optional<Rejection> rejection) {
        if (rejection.isPresent()) {
            return SaveState.REJECTED;
        }
        if (standing.heads().isEmpty()) {
            return SaveState.NOTHING;
        }
        return standing.heads().stream().map(Decision::id).allMatch(stored.receipted()::contains)
                ? SaveState.ACCOUNT
                : SaveState.HERE;
    }

    /** Why the account does not take the person's last answer; an answer given since makes it a thing of the past. */
    private Optional<Rejection> rejection(PreferenceId preference) {
        return stored.decisions().stream().filter(decision -> decision.preference().equals(preference))
                .reduce((earlier, later) -> later)
                .flatMap(last -> Optional.ofNullable(stored.rejections().get(last.id()))
                        .map(problem -> new Rejection(last, problem)));
    }

    private List<Lock> locks() {
        return heard.map(AccountResponse::locks).orElse(List.of());
    }
}
