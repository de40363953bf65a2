package org.preferencecenter.client;

/** Why the account could not be heard. Nothing is lost in any of them. */
public enum Trouble {
    /** There is no way to the service. */
    OFFLINE,
    /** The service did not answer in time. */
    TIMED_OUT,
    /** The service failed (HTTP 500 and the like). */
    SERVICE_FAILED,
    /** The service asked to come back later (HTTP 429 or 503). */
    SERVICE_BUSY,
    /** The connection is not secure: a certificate is wrong. Nothing was sent. */
    NOT_SECURE,
    /** The answer is not in the form of the contract. */
    UNREADABLE_ANSWER,
    /** A receipt in the answer does not prove what it should. */
    UNVERIFIED_RECEIPT,
    /** The service does not take the request as a whole (another 4xx). */
    REQUEST_REFUSED
}
