package org.preferencecenter.client.simulation;

import java.util.Set;
import okhttp3.Request;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.DecisionId;

/** Where a program can be broken on purpose, to see whether the laws notice. */
interface Sabotage {
    /** A program as it is. */
    Sabotage NONE = new Sabotage() {};

    /** The statement that reaches the database in the place of another. */
    default String sql(String sql) {
        return sql;
    }

    /** Whether a transaction is cut in two after a statement. */
    default boolean commitsAfter(String sql) {
        return false;
    }

    /** Whether a file that was put in its place is lost after all. */
    default boolean losesMovedFiles() {
        return false;
    }

    /** The request that goes out in the place of another. */
    default Request request(Request request) {
        return request;
    }

    /** What is discarded at a sign-out where some of all that is unsent was named. */
    default Set<DecisionId> discarded(Set<DecisionId> named, Set<DecisionId> all) {
        return named;
    }

    /** What the gate says. */
    default boolean permits(PreferenceId preference, Program program, Snapshot store, boolean permitted) {
        return permitted;
    }

    /** What the window says of where a choice is kept. */
    default SaveState saved(SaveState saved) {
        return saved;
    }
}
