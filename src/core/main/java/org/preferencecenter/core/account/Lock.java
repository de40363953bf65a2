package org.preferencecenter.core.account;

import org.preferencecenter.core.catalog.PreferenceId;

/**
 * An organization's word that a preference stays <em>no</em> for its people. There is no lock to <em>yes</em>: policy can only
 * deny.
 *
 * @param reason the administrator's words, shown to the person
 */
public record Lock(PreferenceId preference, String reason) {}
