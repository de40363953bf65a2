package org.preferencecenter.core.request;

/** How far a request is. It follows from what happened to it. */
public enum RequestStatus {
    /** It is on record, and will be carried out. */
    RECEIVED,
    /** What was asked for can be fetched. */
    READY,
    /** It was fetched, or carried out. */
    DONE,
    /** The person took it back. */
    CANCELLED,
    /** Something this version does not know. */
    UNKNOWN
}
