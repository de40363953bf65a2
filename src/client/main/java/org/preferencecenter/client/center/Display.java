package org.preferencecenter.client.center;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Observable;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.gate.LiveGate;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.Verdict;

/** What the gate says and what the window shows, which is always the same. The gate comes first, if it is to be shut. */
final class Display {
    private static final Logger LOG = System.getLogger(Display.class.getName());

    private final LiveGate gate;
    private final TroubleLog troubles;
    private final Observable<CenterState> state = new Observable<>(signedOut(new SyncStatus.Idle()));

    Display(LiveGate gate, TroubleLog troubles) {
        this.gate = gate;
        this.troubles = troubles;
    }

    Observable<CenterState> state() {
        return state;
    }

    /** Whose preferences are shown. */
    Optional<AccountKey> account() {
        return state.value().session() instanceof Session.SignedIn who ? Optional.of(who.account()) : Optional.empty();
    }

    void show(Composed composed) {
        if (composed.state().sync() instanceof SyncStatus.StoreUnavailable(StoreTrouble trouble)) {
            gate.shut(Reason.STORE_UNAVAILABLE);
            set(unavailable(composed.state(), trouble));
        } else {
            gate.open(composed.verdicts());
            set(composed.state());
        }
    }

    /** Nothing can be known of whoever is shown. */
    void showUnavailable(StoreTrouble trouble) {
        gate.shut(Reason.STORE_UNAVAILABLE);
        set(unavailable(state.value(), trouble));
    }

    void showNobody() {
        gate.shut(Reason.NOT_SIGNED_IN);
        set(signedOut(new SyncStatus.Idle()));
    }

    /** Nobody is signed in any more, since the account was erased. */
    void showErased() {
        gate.shut(Reason.NOT_SIGNED_IN);
        set(signedOut(new SyncStatus.AccountErased()));
    }

    private void set(CenterState next) {
        troubles.status(next.sync());
        try {
            state.set(next);
        } catch (RuntimeException e) {
            // A fault of whoever looks on must neither shut the gate nor keep a sign-out from its end.
            LOG.log(Level.ERROR, "An observer of the state failed", e);
        }
    }

    private static CenterState unavailable(CenterState last, StoreTrouble trouble) {
        Verdict verdict = new Verdict(Reason.STORE_UNAVAILABLE);
        List<PreferenceState> preferences = last.preferences().stream()
                .map(each -> new PreferenceState(each.preference(), each.standing(), verdict, each.saved(), each.lock(),
                        each.rejection(), each.answered()))
                .toList();
        return new CenterState(last.session(), last.catalog(), preferences, List.of(),
                new SyncStatus.StoreUnavailable(trouble), last.unsent(), last.news(), last.setAside(), last.inDoubt(),
                last.devices());
    }

    private static CenterState signedOut(SyncStatus sync) {
        return new CenterState(new Session.SignedOut(), BundledCatalog.read(), List.of(), List.of(),
                sync, List.of(), List.of(), Optional.empty(), false, List.of());
    }
}
