package org.preferencecenter.core.ledger;

/** Where a decision was made. */
public enum Surface {
    CONSENT_DIALOG, PREFERENCES_WINDOW, WEB_PAGE, EMAIL_UNSUBSCRIBE, SUPPORT,
    /** The link in an e-mail that asks whether a yes was meant. Only the account service writes it. */
    EMAIL_CONFIRMATION,
    /** A surface this version does not know, written by a newer one. */
    UNKNOWN
}
