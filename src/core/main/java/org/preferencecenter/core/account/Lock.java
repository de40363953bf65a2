package org.preferencecenter.core.account;

import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.text.PlainText;

/**
 * An organization's word that a preference stays <em>no</em> for its people. There is no lock to <em>yes</em>: policy can only
 * deny.
 *
 * @param reason the administrator's words, shown to the person
 */
public record Lock(PreferenceId preference, String reason) {
    /** Twice what the contract allows; a reason that is longer is read to here. */
    private static final int LONGEST_REASON = 1_000;

    /** Takes any reason, since a lock that is refused for its words would be a denial lost, and keeps what can be shown of it. */
    public Lock {
        reason = PlainText.of(reason, LONGEST_REASON);
    }
}
