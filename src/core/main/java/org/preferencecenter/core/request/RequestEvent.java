package org.preferencecenter.core.request;

/** What happened to a request: a line of its audit trail. */
public enum RequestEvent {
    RECEIVED,
    /** The person's program read the export. */
    FETCHED,
    /** The person took it back. */
    CANCELLED, CARRIED_OUT,
    /** Something this version does not know. */
    UNKNOWN
}
