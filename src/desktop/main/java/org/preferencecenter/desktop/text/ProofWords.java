package org.preferencecenter.desktop.text;

import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.client.WordsProof;
import org.preferencecenter.desktop.text.Remark.Tone;

/** Says what was checked of an answer, and what came of it. */
public final class ProofWords {
    private ProofWords() {}

    /** What its receipt proves. */
    public static Remark receipt(HistoryEntry entry, Speech speech) {
        return switch (entry.proof()) {
            case ReceiptProof.Verified(_) -> new Remark(speech.text("history.verify.receipt"), Tone.GOOD);
            case ReceiptProof.UnknownKey() -> new Remark(speech.text("history.verify.key"), Tone.ATTENTION);
            case ReceiptProof.Worthless() -> new Remark(speech.text("history.verify.worthless"), Tone.TROUBLE);
            case ReceiptProof.NoReceipt() -> new Remark(speech.text(entry.saved() == SaveState.REJECTED
                    ? "history.verify.rejected"
                    : "history.verify.none"), Tone.ATTENTION);
        };
    }

    /** Whether the words are those that were shown. */
    public static Remark words(HistoryEntry entry, Speech speech) {
        return switch (entry.words()) {
            case WordsProof.Match(_) -> new Remark(speech.text("history.verify.words"), Tone.GOOD);
            case WordsProof.Differ() -> new Remark(speech.text("history.verify.differ"), Tone.TROUBLE);
            case WordsProof.NotKept() -> new Remark(speech.text("history.verify.notKept"), Tone.ATTENTION);
        };
    }
}
