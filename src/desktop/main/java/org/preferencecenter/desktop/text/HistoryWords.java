package org.preferencecenter.desktop.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.Rejection;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.time.Clocks;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says what was decided once, and what is left of it here. */
public final class HistoryWords {
    private static final String BETWEEN = " · ";

    private HistoryWords() {}

    /**
     * In one word, what a decision did.
     *
     * @param known all decisions that are known, since only a no that followed a yes is a withdrawal
     */
    public static Remark answer(Decision decision, Ledger known, Speech speech) {
        return switch (decision.answer()) {
            case GRANTED -> new Remark(speech.text("history.answer.allowed"), Tone.GOOD);
            case DENIED -> replaced(decision, known).anyMatch(Decision::grants)
                    ? new Remark(speech.text("history.answer.withdrawn"), Tone.ATTENTION)
                    : new Remark(speech.text("history.answer.declined"), Tone.QUIET);
            case UNKNOWN -> new Remark(speech.text("history.answer.unknown"), Tone.QUIET);
        };
    }

    /** In one line, where and to which words it was given, and what its receipt is worth. */
    public static String line(HistoryEntry entry, Speech speech) {
        Decision decision = entry.decision();
        return String.join(BETWEEN, Stream.of(Optional.of(surface(decision.origin(), speech)),
                device(decision.origin(), speech),
                Optional.of(speech.text("history.notice", decision.notice().revision().toString(),
                        language(decision.notice(), speech))),
                Optional.of(receipt(entry, speech))).flatMap(Optional::stream).toList());
    }

    /** Where the person was asked, or decided by themselves. */
    public static String surface(Origin origin, Speech speech) {
        return speech.text(switch (origin.surface()) {
            case CONSENT_DIALOG -> "history.surface.dialog";
            case PREFERENCES_WINDOW -> "history.surface.window";
            case WEB_PAGE -> "history.surface.web";
            case EMAIL_UNSUBSCRIBE -> "history.surface.email";
            case EMAIL_CONFIRMATION -> "history.surface.confirmation";
            case SUPPORT -> "history.surface.support";
            case UNKNOWN -> "history.surface.unknown";
        });
    }

    /** On which device, where the surface is one of a program on a device of the person. */
    public static Optional<String> device(Origin origin, Speech speech) {
        return switch (origin.surface()) {
            case CONSENT_DIALOG, PREFERENCES_WINDOW ->
                Optional.of(origin.device().equals(speech.device()) ? speech.text("history.here") : origin.device());
            case WEB_PAGE, EMAIL_UNSUBSCRIBE, EMAIL_CONFIRMATION, SUPPORT, UNKNOWN -> Optional.empty();
        };
    }

    /** The language of a notice, in the language of the window. */
    public static String language(NoticeReference notice, Speech speech) {
        return Locale.forLanguageTag(notice.language()).getDisplayLanguage(speech.words().locale());
    }

    /** What an answer replaces, each in a sentence. */
    public static List<String> replaces(Decision decision, Ledger known, Speech speech) {
        return decision.supersedes().isEmpty()
                ? List.of(speech.text("history.replaces.nothing"))
                : decision.supersedes().stream().map(id -> known.find(id)
                        .map(earlier -> Answers.of(earlier, speech))
                        .orElseGet(() -> speech.text("history.replaces.missing"))).toList();
    }

    /** Where an answer is kept, and why not in the account where the account service does not take it. */
    public static String kept(HistoryEntry entry, Speech speech) {
        return entry.rejection()
                .map(problem -> SavedWords.rejection(new Rejection(entry.decision(), problem), speech))
                .orElseGet(() -> speech.text(entry.saved() == SaveState.ACCOUNT
                        ? "history.kept.account"
                        : "history.kept.here"));
    }

    /** That the time of an answer cannot be right, where it cannot: it lies ahead, or before an answer that it replaces. */
    public static Optional<String> wrongClock(Decision decision, Ledger known, Speech speech) {
        boolean wrong = Clocks.isAhead(decision.decidedAt(), speech.moments().now()) || replaced(decision, known)
                .anyMatch(earlier -> Clocks.isAhead(earlier.decidedAt(), decision.decidedAt()));
        return wrong ? Optional.of(speech.text("history.clock")) : Optional.empty();
    }

    private static String receipt(HistoryEntry entry, Speech speech) {
        return speech.text(switch (entry.proof()) {
            case ReceiptProof.Verified(_) -> "history.receipt.verified";
            case ReceiptProof.UnknownKey() -> "history.receipt.key";
            case ReceiptProof.Worthless() -> "history.receipt.worthless";
            case ReceiptProof.NoReceipt() -> switch (entry.saved()) {
                case REJECTED -> "history.receipt.rejected";
                case HERE -> "history.receipt.waiting";
                case NOTHING, ACCOUNT -> "history.receipt.none";
            };
        });
    }

    private static Stream<Decision> replaced(Decision decision, Ledger known) {
        return decision.supersedes().stream().flatMap(id -> known.find(id).stream());
    }
}
