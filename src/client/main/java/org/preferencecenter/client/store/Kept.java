package org.preferencecenter.client.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.wire.Problem;

/**
 * What outlasts a sign-out: the decisions that the account does not have, with why it does not take them and the words they
 * answered. A denial that was rejected is among them, since it stays in force here.
 *
 * @param notices the text of each notice by its digest
 */
record Kept(List<Decision> decisions, Map<DecisionId, Problem> rejections, Map<String, String> notices) {

    static final Kept NOTHING = new Kept(List.of(), Map.of(), Map.of());

    /** Reads it inside a transaction. */
    static Kept in(Database database) throws SQLException, IOException {
        StoredState state = new StateReader(database).read();
        List<Decision> decisions = state.decisions().stream().filter(state::isOnlyHere).toList();
        Map<DecisionId, Problem> rejections = new HashMap<>(state.rejections());
        rejections.keySet().retainAll(decisions.stream().map(Decision::id).toList());
        return new Kept(decisions, rejections, notices(database, decisions));
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
        return decisions.isEmpty();
    }

    /** Writes it inside a transaction. */
    void writeTo(Database database) throws SQLException {
        Facts facts = new Facts(database);
        for (var notice : notices.entrySet()) {
            facts.shown(notice.getKey(), notice.getValue());
        }
        for (Decision decision : decisions) {
            facts.madeHere(decision);
        }
        for (var rejection : rejections.entrySet()) {
            facts.rejected(rejection.getKey(), rejection.getValue());
        }
    }
}
