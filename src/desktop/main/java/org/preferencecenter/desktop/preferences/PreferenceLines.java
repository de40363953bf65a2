package org.preferencecenter.desktop.preferences;

import java.util.List;
import java.util.Optional;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.desktop.text.Answers;
import org.preferencecenter.desktop.text.Notes;
import org.preferencecenter.desktop.text.Remark;
import org.preferencecenter.desktop.text.SavedWords;
import org.preferencecenter.desktop.text.Speech;

/**
 * What the row of a preference says beneath its summary.
 *
 * @param note      why it counts as "no" where the answers do not say so
 * @param answers   who answered what, when and where; one, but for a contested preference
 * @param saved     where the answer is kept
 * @param rejection why the account does not take it
 * @param asks      whether the row asks for a yes or a no, because a tick alone cannot say both
 */
record PreferenceLines(Optional<Remark> note, List<String> answers, Optional<Remark> saved, Optional<String> rejection,
        boolean asks) {

    static PreferenceLines of(PreferenceState state, SyncStatus sync, Speech speech) {
        Standing standing = state.standing().standing();
        boolean contested = standing == Standing.CONTESTED;
        return new PreferenceLines(Notes.of(state, speech),
                contested ? Answers.all(state.standing(), speech) : List.of(Answers.of(state.standing(), speech)),
                SavedWords.of(state, sync, speech),
                state.rejection().map(each -> SavedWords.rejection(each, speech)),
                state.lock().isEmpty()
                        && (contested || standing == Standing.OUTDATED || standing == Standing.EXPIRED));
    }

    /** All of it in one text, for those who hear it. */
    String spoken() {
        StringBuilder spoken = new StringBuilder(String.join(". ", answers));
        saved.ifPresent(remark -> spoken.append(", ").append(remark.text()));
        note.ifPresent(remark -> spoken.append(". ").append(remark.text()));
        rejection.ifPresent(text -> spoken.append(". ").append(text));
        return spoken.toString();
    }
}
