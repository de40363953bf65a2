package org.preferencecenter.client.sync;

import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.client.fuzz.Fuzzed;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.client.store.Reach;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.store.SyncChanges;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * Nothing enters the ledger but what the service signed for this account, and no denial leaves it.
 *
 * <p>An input is the answer of the service, with {@code <first>} and the like in the place of receipts, which are signed anew each
 * time.
 */
public final class SyncAnswerFuzz {
    private static final ReceiptSigner SIGNER = new ReceiptSigner();
    private static final ReceiptVerifier VERIFIER = verifier();
    private static final Decision OURS = decision(1, NEWS, Answer.GRANTED);
    private static final Decision DENIAL = decision(2, TRAINING, Answer.DENIED);
    private static final Decision THEIRS = decision(3, STATISTICS, Answer.GRANTED);
    private static final Decision TAKEN_BACK = decision(4, STATISTICS, Answer.DENIED);
    /** What the account holds under the id of a denial that was made here. */
    private static final Decision NAMESAKE = decision(2, STATISTICS, Answer.GRANTED);
    private static final Set<Decision> SIGNED = Set.of(OURS, DENIAL, THEIRS, TAKEN_BACK, NAMESAKE);
    private static final StoredState STATE = new StoredState(List.of(OURS, DENIAL), Set.of(), Map.of(),
            List.of(OURS, DENIAL), Reach.NOTHING, Optional.empty(), StoredState.Cached.NOTHING, List.of(), false,
            Optional.empty());
    private static final Map<String, String> RECEIPTS = Map.of(
            "<theirs>", SIGNER.sign(ACCOUNT, 1, THEIRS), "<taken back>", SIGNER.sign(ACCOUNT, 2, TAKEN_BACK),
            "<ours>", SIGNER.sign(ACCOUNT, 3, OURS), "<denial>", SIGNER.sign(ACCOUNT, 4, DENIAL),
            "<namesake>", SIGNER.sign(ACCOUNT, 4, NAMESAKE), "<first>", SIGNER.sign(ACCOUNT, 1, OURS),
            "<foreign>", SIGNER.sign(OTHER_ACCOUNT, 1, THEIRS));

    private SyncAnswerFuzz() {}

    private static ReceiptVerifier verifier() {
        try {
            return ReceiptVerifier.of(SIGNER.published(), ACCOUNT);
        } catch (WireException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not about the words of the bundled catalog: a change of these would change what the examples say. */
    private static Decision decision(int number, PreferenceId preference, Answer answer) {
        return new Decision(id(number), preference, answer,
                new NoticeReference(new Revision(1, 0), "0".repeat(64), "en"),
                new Origin(Surface.PREFERENCES_WINDOW, "Example 1.0", "Desk"), MORNING, List.of());
    }

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        String text = Fuzzed.text(input);
        for (Map.Entry<String, String> receipt : RECEIPTS.entrySet()) {
            text = text.replace(receipt.getKey(), receipt.getValue());
        }
        try {
            SyncResponse answer = WireJson.read(text, SyncResponse.class);
            if (Planner.plan(STATE, STATE.unsent(), answer, VERIFIER, MORNING) instanceof Planner.Plan.Apply plan) {
                check(answer, plan.changes());
                return true;
            }
            return false;
        } catch (WireException e) {
            return false;
        }
    }

    private static void check(SyncResponse answer, SyncChanges changes) {
        Fuzzed.require(SIGNED.containsAll(changes.arrived()) && SIGNED.containsAll(changes.namesakes().ofAccount()),
                "a decision was believed that nobody signed");
        Fuzzed.require(changes.receipts().stream().allMatch(
                receipt -> RECEIPTS.containsValue(receipt.text()) && !receipt.text().equals(RECEIPTS.get("<foreign>"))),
                "a receipt was believed that nobody signed");
        Fuzzed.require(changes.cursor() == answer.entries().size(), "the cursor is not that of the last entry");
        boolean replaced = changes.namesakes().ofAccount().contains(NAMESAKE);
        Fuzzed.require(!replaced || changes.namesakes().renamed().stream().anyMatch(SyncAnswerFuzz::isTheDenial),
                "a denial was lost");
        Fuzzed.require(changes.namesakes().renamed().stream().noneMatch(Decision::grants), "a grant was made up");
    }

    private static boolean isTheDenial(Decision renamed) {
        return renamed.preference().equals(DENIAL.preference()) && renamed.answer() == Answer.DENIED;
    }
}
