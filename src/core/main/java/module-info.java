import org.jspecify.annotations.NullMarked;

/**
 * The words and rules of Preference Center: pure functions over immutable values.
 *
 * <p>Nothing here reads a clock, a file or a socket, starts a thread or draws a random number.
 */
@NullMarked module org.preferencecenter.core {
    requires transitive org.jspecify;
    requires transitive tools.jackson.databind;

    exports org.preferencecenter.core.account;
    exports org.preferencecenter.core.ask;
    exports org.preferencecenter.core.catalog;
    exports org.preferencecenter.core.contract;
    exports org.preferencecenter.core.gate;
    exports org.preferencecenter.core.history;
    exports org.preferencecenter.core.json;
    exports org.preferencecenter.core.ledger;
    exports org.preferencecenter.core.request;
    exports org.preferencecenter.core.standing;
    exports org.preferencecenter.core.text;
    exports org.preferencecenter.core.time;
    exports org.preferencecenter.core.wire;
}
