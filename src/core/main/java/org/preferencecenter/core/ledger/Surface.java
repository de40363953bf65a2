package org.preferencecenter.core.ledger;

/** Where a decision was made. */
public enum Surface {
    CONSENT_DIALOG, PREFERENCES_WINDOW, WEB_PAGE, EMAIL_UNSUBSCRIBE, SUPPORT,
    /** A surface this version does not know, written by a newer one. */
    UNKNOWN
}
