package org.preferencecenter.core.ledger;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a decision was made. */
public enum Surface {
    CONSENT_DIALOG, PREFERENCES_WINDOW, WEB_PAGE, EMAIL_UNSUBSCRIBE, SUPPORT,
    /** A surface this version does not know, written by a newer one. */
    @JsonEnumDefaultValue
    UNKNOWN
}
