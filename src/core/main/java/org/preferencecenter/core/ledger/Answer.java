package org.preferencecenter.core.ledger;

/** What a person answered. */
public enum Answer {
    GRANTED, DENIED,
    /** An answer this version does not know, written by a newer one. It counts as a denial. */
    UNKNOWN
}
