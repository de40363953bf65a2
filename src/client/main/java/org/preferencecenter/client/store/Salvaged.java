package org.preferencecenter.client.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.ask.Deferral;

/**
 * What was read of a damaged file and goes into a new one. The cursor is not among it: the account is heard from the beginning, and
 * what was lost of its copy comes back. A decision made here whose receipt was lost is unsent again, which costs nothing.
 *
 * @param facts   decisions before what is about them
 * @param notices the text of each notice by its digest
 */
record Salvaged(List<Fact> facts, Map<String, String> notices, List<Deferral> deferrals) {
    Salvaged {
        facts = List.copyOf(facts);
        notices = Map.copyOf(notices);
        deferrals = List.copyOf(deferrals);
    }

    /** Writes it inside a transaction. */
    void writeTo(Facts writer) throws SQLException {
        for (var notice : notices.entrySet()) {
            writer.shown(notice.getKey(), notice.getValue());
        }
        for (Fact fact : facts) {
            writer.write(fact);
        }
        for (Deferral deferral : deferrals) {
            writer.deferred(deferral);
        }
    }
}
