package org.preferencecenter.core.gate;

/** Why the gate says what it says. Only {@link #GRANTED} permits. */
public enum Reason {
    GRANTED, NOT_SIGNED_IN, NOT_ASKED, REFUSED, WITHDRAWN, OUTDATED, CONTESTED, EXPIRED, ORGANIZATION_POLICY, DO_NOT_TRACK, STALE, UNKNOWN_PREFERENCE, STORE_UNAVAILABLE
}
