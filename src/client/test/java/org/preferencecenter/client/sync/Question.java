package org.preferencecenter.client.sync;

import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.client.receipt.ReceiptVerifier;
import org.preferencecenter.client.store.Reach;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.WireException;

/** A state, and the request that was made of it. */
final class Question {
    private final ReceiptSigner signer = new ReceiptSigner();
    private final String oldKeys = signer.published();
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<DecisionId> receipted = new HashSet<>();
    private final Map<DecisionId, Problem> rejections = new HashMap<>();
    private final List<Decision> unsent = new ArrayList<>();
    private Reach reach = Reach.NOTHING;

    Question unsent(Decision... made) {
        decisions.addAll(List.of(made));
        unsent.addAll(List.of(made));
        return this;
    }

    Question held(Decision decision) {
        decisions.add(decision);
        receipted.add(decision.id());
        return this;
    }

    /** What an earlier ledger held. */
    Question before(Decision decision) {
        decisions.add(decision);
        return this;
    }

    Question restarted() {
        reach = new Reach(1, Known.NOTHING, Optional.empty());
        return this;
    }

    Question rejected(Decision decision) {
        decisions.add(decision);
        rejections.put(decision.id(), UNKNOWN_PREFERENCE);
        return this;
    }

    Question cursor(long value) {
        reach = new Reach(0, new Known(value, Optional.empty()), Optional.empty());
        return this;
    }

    ReceiptSigner signer() {
        return signer;
    }

    String receipt(long sequence, Decision decision) {
        return signer.sign(ACCOUNT, sequence, decision);
    }

    Planner.Plan answer(Answered answered) {
        return answer(answered, signer.published());
    }

    Planner.Plan withOldKeys(Answered answered) {
        return answer(answered, oldKeys);
    }

    private Planner.Plan answer(Answered answered, String keys) {
        StoredState state = new StoredState(decisions, receipted, rejections, unsent, reach, Optional.empty(),
                StoredState.Cached.NOTHING, List.of(), false, Optional.empty());
        try {
            return Planner.plan(state, unsent, answered.response(), ReceiptVerifier.of(keys, ACCOUNT), MORNING);
        } catch (WireException e) {
            throw new AssertionError(e);
        }
    }
}
