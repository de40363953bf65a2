package org.preferencecenter.client.simulation;

import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Surface;

/** One answer that a person gave in a program, and what became of it. */
final class Intent {
    final Program program;
    final Person person;
    final Notice notice;
    final boolean granted;
    final int together;
    private final Surface surface;
    private State state = State.OPEN;
    private @Nullable Decision decision;

    private enum State {
        OPEN, SAVED, FAILED
    }

    /** @param together the same for answers given at one stroke */
    Intent(Program program, Person person, Notice notice, boolean granted, Surface surface, int together) {
        this.program = program;
        this.person = person;
        this.notice = notice;
        this.granted = granted;
        this.surface = surface;
        this.together = together;
    }

    /** The program said that it is saved, or that it could not be. */
    void ended(@Nullable Throwable failure) {
        state = failure == null ? State.SAVED : State.FAILED;
    }

    boolean isSaved() {
        return state == State.SAVED;
    }

    boolean isFailed() {
        return state == State.FAILED;
    }

    boolean isKept() {
        return decision != null;
    }

    /** Whether the decision says what the person said. */
    boolean isMeantBy(Decision other) {
        return decision == null && other.preference().equals(notice.preference()) && other.grants() == granted
                && other.notice().equals(NoticeReference.to(notice)) && other.origin().surface() == surface
                && other.origin().device().equals(program.toString());
    }

    /** Whether this denial need not be remembered any more, now that the other answer is saved. */
    boolean isAnsweredBy(Intent saved) {
        boolean takenBack = saved.granted && isFailed() && notice.preference().equals(saved.notice.preference());
        return this == saved || takenBack;
    }

    void keptAs(Decision other) {
        decision = other;
    }

    @Override
    public String toString() {
        return person + (granted ? " grants " : " denies ") + notice.preference() + " on " + program;
    }
}
