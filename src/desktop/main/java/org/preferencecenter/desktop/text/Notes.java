package org.preferencecenter.desktop.text;

import java.util.Optional;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says why a preference counts as "no" where the person's own answer does not say it. */
public final class Notes {
    private Notes() {}

    public static Optional<Remark> of(PreferenceState state, Speech speech) {
        return switch (state.verdict().reason()) {
            case GRANTED, REFUSED, WITHDRAWN, NOT_ASKED -> Optional.empty();
            case OUTDATED -> Optional.of(attention("note.outdated", speech));
            case CONTESTED -> Optional.of(attention("note.contested", speech));
            case PENDING -> Optional.of(attention("note.pending", speech));
            case EXPIRED -> Optional.of(attention("note.expired", speech));
            case STALE -> Optional.of(attention("note.stale", speech));
            case DO_NOT_TRACK -> Optional.of(new Remark(speech.text("note.tracking"), Tone.QUIET));
            case ORGANIZATION_POLICY -> Optional.of(new Remark(locked(state, speech), Tone.QUIET));
            case NOT_SIGNED_IN -> Optional.of(attention("note.nobody", speech));
            case UNKNOWN_PREFERENCE -> Optional.of(attention("note.unknown", speech));
            // What is not ticked counts as no anyway.
            case STORE_UNAVAILABLE -> state.ticked()
                    ? Optional.of(new Remark(speech.text("note.store"), Tone.TROUBLE))
                    : Optional.empty();
        };
    }

    private static Remark attention(String key, Speech speech) {
        return new Remark(speech.text(key), Tone.ATTENTION);
    }

    private static String locked(PreferenceState state, Speech speech) {
        String reason = state.lock().map(lock -> speech.text("note.locked.reason", lock.reason()))
                .orElseGet(() -> speech.text("note.locked"));
        return state.standing().standing() == Standing.NOT_ASKED
                ? reason
                : speech.text("note.locked.kept", reason);
    }
}
