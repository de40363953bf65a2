package org.preferencecenter.desktop.text;

import java.util.Optional;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.standing.Standing;

/** Says why a preference counts as "no" where the person's own answer does not say it. */
public final class Notes {
    private Notes() {}

    public static Optional<String> of(PreferenceState state, Speech speech) {
        return switch (state.verdict().reason()) {
            case GRANTED, REFUSED, WITHDRAWN, NOT_ASKED -> Optional.empty();
            case OUTDATED -> Optional.of(speech.text("note.outdated"));
            case CONTESTED -> Optional.of(speech.text("note.contested"));
            case EXPIRED -> Optional.of(speech.text("note.expired"));
            case STALE -> Optional.of(speech.text("note.stale"));
            case DO_NOT_TRACK -> Optional.of(speech.text("note.tracking"));
            case ORGANIZATION_POLICY -> Optional.of(locked(state, speech));
            case NOT_SIGNED_IN -> Optional.of(speech.text("note.nobody"));
            case UNKNOWN_PREFERENCE -> Optional.of(speech.text("note.unknown"));
            case STORE_UNAVAILABLE -> Optional.of(speech.text("note.store"));
        };
    }

    private static String locked(PreferenceState state, Speech speech) {
        String reason = state.lock().map(lock -> speech.text("note.locked.reason", lock.reason()))
                .orElseGet(() -> speech.text("note.locked"));
        return state.standing().standing() == Standing.NOT_ASKED
                ? reason
                : speech.text("note.locked.kept", reason);
    }
}
