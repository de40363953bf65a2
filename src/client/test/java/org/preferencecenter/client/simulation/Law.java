package org.preferencecenter.client.simulation;

/** What holds after every step of every story. */
enum Law {
    /** What a program called saved is in its store, or in the account once it left the store. */
    NOTHING_IS_LOST,
    /** Each decision, wherever it is, is one that a person made, word for word, and once. */
    NOTHING_IS_INVENTED,
    /** What one person decided is never in the store or the account of another. */
    NOTHING_IS_ANOTHERS,
    /** What the account took stays there, in its place. */
    THE_ACCOUNT_ONLY_GROWS,
    /** A program permits only what a person granted in the words in force, with no denial that the grant had not seen. */
    NO_PERMIT_WITHOUT_A_GRANT,
    /** What a person denies is denied from that moment on, whether or not it could be written. */
    A_DENIAL_HOLDS_AT_ONCE,
    /** Each receipt that is kept is the account's own word about that decision in that place. */
    RECEIPTS_MATCH,
    /** What a window calls saved to the account is in the account. */
    SAVED_MEANS_SAVED,
    /** When the network heals, every store of an account comes to hold what the account holds, and nothing waits. */
    LEDGERS_CONVERGE,
    /** No program fails in a way that nobody thought of. */
    NOTHING_CRASHES
}
