package org.preferencecenter.desktop.consent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.desktop.parts.Surroundings;

/**
 * Opens the consent dialog when there is something to ask, replaces it when the questions change under it, and closes it when
 * they are answered elsewhere.
 */
public final class ConsentAsker {
    private final Surroundings surroundings;
    private @Nullable ConsentDialog dialog;
    /** What was asked here already. Whatever became of the answer, asking the same again at once would be nagging. */
    private List<Notice> asked = List.of();

    public ConsentAsker(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public void show(CenterState state) {
        List<Notice> open = ConsentForm.notices(state, surroundings.language());
        Optional<ConsentDialog> shown = shown();
        if (shown.isPresent()) {
            if (shown.get().notices().equals(open)) {
                shown.get().show(state);
            } else {
                shown.get().close();
                ask(open, state);
            }
        } else if (!asked.containsAll(open)) {
            ask(open, state);
        }
        if (open.isEmpty()) {
            asked = List.of();
        }
    }

    /** The person leaves without an answer: "not now", if there is a question on the screen. */
    public void leave() {
        shown().ifPresent(ConsentDialog::notNow);
    }

    private void ask(List<Notice> open, CenterState state) {
        asked = open;
        dialog = open.isEmpty() ? null : new ConsentDialog(state, surroundings);
    }

    private Optional<ConsentDialog> shown() {
        return Optional.ofNullable(dialog).filter(ConsentDialog::isOpen);
    }
}
