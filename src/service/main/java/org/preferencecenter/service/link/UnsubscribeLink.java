package org.preferencecenter.service.link;

import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;

/** Lets whoever has it say no for the account, and nothing else. It stands in e-mails about the preference. */
public record UnsubscribeLink(AccountKey account, PreferenceId preference) {}
