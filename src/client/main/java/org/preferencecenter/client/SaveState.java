package org.preferencecenter.client;

/** Where the answer that is shown for a preference is kept. */
public enum SaveState {
    /** There is no answer yet. */
    NOTHING,
    /** On this computer, durably; the account does not have it yet, or does not have it any more, as far as is known here. */
    HERE,
    /** In the account, with a verified receipt here, of the ledger that the account has as far as is known here. */
    ACCOUNT,
    /** On this computer only: the account service does not take it, and said why. */
    REJECTED
}
