package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;

/**
 * What outlasts a sign-out: the decisions that the account does not have, with why it does not take them and the words they
 * answered. A denial that was rejected is among them, since it stays in force here. So does a doubt, and that the person is to be
 * told of a damaged file.
 *
 * @param notices the text of each notice by its digest
 */
record Kept(List<Decision> decisions, Map<DecisionId, Problem> rejections, Map<String, String> notices,
        boolean inDoubt, Optional<Instant> setAside) {

    static final Kept NOTHING = new Kept(List.of(), Map.of(), Map.of(), false, Optional.empty());

    /**
     * Reads it inside a transaction.
     *
     * @param discarded what the person does not want to be kept
     */
    static Kept in(Database database, Set<DecisionId> discarded) throws SQLException, IOException {
        StoredState state = new StateReader(database).read();
        List<Decision> decisions = state.decisions().stream()
                .filter(decision -> state.isOnlyHere(decision) && !discarded.contains(decision.id())).toList();
        Map<DecisionId, Problem> rejections = new HashMap<>(state.rejections());
        rejections.keySet().retainAll(decisions.stream().map(Decision::id).toList());
        // With the rest goes whatever a grant among these may not have seen, such as a withdrawal that came from the account.
        boolean inDoubt = state.inDoubt() || !decisions.isEmpty();
        return new Kept(decisions, rejections, notices(database, decisions), inDoubt, state.setAside());
    }

    private static Map<String, String> notices(Database database, List<Decision> decisions)
            throws SQLException, IOException {
        Map<String, String> notices = new HashMap<>();
        for (String digest : decisions.stream().map(each -> each.notice().digest()).collect(Collectors.toSet())) {
            database.query(row -> notices.put(digest, row.getString(1)), "SELECT body FROM notice WHERE digest = ?",
                    digest);
        }
        return notices;
    }

    boolean isNothing() {
        return decisions.isEmpty() && setAside.isEmpty();
    }

    /** Writes it inside a transaction. */
    void writeTo(Facts facts) throws SQLException {
        for (var notice : notices.entrySet()) {
            facts.shown(notice.getKey(), notice.getValue());
        }
        for (Decision decision : decisions) {
            facts.madeHere(decision);
        }
        for (var rejection : rejections.entrySet()) {
            facts.rejected(0, rejection.getKey(), rejection.getValue());
        }
        facts.database().update("UPDATE account SET in_doubt = ?, set_aside = ?", inDoubt ? 1 : 0,
                setAside.map(Instant::toEpochMilli).orElse(null));
    }
}
