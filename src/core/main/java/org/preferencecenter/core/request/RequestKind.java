package org.preferencecenter.core.request;

/** What a person asks the account service for. */
public enum RequestKind {
    /** Everything that it holds about them (GDPR Art. 15 and 20). */
    EXPORT,
    /** That it forgets them (GDPR Art. 17). */
    ERASURE,
    /** Something this version does not know. */
    UNKNOWN
}
