package org.preferencecenter.desktop.text;

import java.util.Optional;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.Rejection;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says where an answer is kept, and why it is not in the account where the service does not take it. */
public final class SavedWords {
    private SavedWords() {}

    /** Where the answer in force is kept; nothing where there is none, or where another one was given after it in vain. */
    public static Optional<Remark> of(PreferenceState state, SyncStatus sync, Speech speech) {
        return switch (state.saved()) {
            case NOTHING -> Optional.empty();
            case HERE -> Optional.of(here(sync, speech));
            case ACCOUNT -> Optional.of(new Remark(speech.text("saved.account"), Tone.GOOD));
            case REJECTED -> state.rejection().filter(each -> each.decision().grants()).isEmpty()
                    ? Optional.of(new Remark(speech.text("saved.rejected"), Tone.TROUBLE))
                    : Optional.empty();
        };
    }

    /** Why the service does not take an answer: a no holds here all the same, a yes counts nowhere. */
    public static String rejection(Rejection rejection, Speech speech) {
        String reason = reason(rejection.problem(), speech);
        Decision decision = rejection.decision();
        return decision.grants()
                ? speech.text("rejected.grant", speech.moments().past(decision.decidedAt()),
                        Places.of(decision.origin(), speech), reason)
                : speech.text("rejected.denial", reason);
    }

    private static Remark here(SyncStatus sync, Speech speech) {
        return sync instanceof SyncStatus.Syncing
                ? new Remark(speech.text("saved.sending"), Tone.BUSY)
                : new Remark(speech.text("saved.waiting"), Tone.ATTENTION);
    }

    /** Why the service does not take an answer. */
    private static String reason(Problem problem, Speech speech) {
        for (ProblemType type : ProblemType.values()) {
            if (problem.is(type)) {
                return speech.text(key(type));
            }
        }
        return speech.text("rejected.other", problem.detail().orElse(problem.title()));
    }

    private static String key(ProblemType type) {
        return switch (type) {
            case MALFORMED_REQUEST, UNSUPPORTED_MEDIA_TYPE -> "rejected.malformed";
            case UNAUTHORIZED, FORBIDDEN -> "rejected.unauthorized";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "rejected.address";
            case CONFLICTING_DECISION -> "rejected.conflict";
            case TOO_LARGE -> "rejected.large";
            case UNKNOWN_PREFERENCE -> "rejected.preference";
            case UNKNOWN_NOTICE -> "rejected.notice";
            case UNKNOWN_ANSWER -> "rejected.answer";
            case TOO_MANY_REQUESTS -> "rejected.many";
            case INTERNAL, UNAVAILABLE, LEDGER_DIFFERS, CONFLICTING_REQUEST, SETTLED_REQUEST, ACCOUNT_ERASED ->
                "rejected.failed";
        };
    }
}
