package org.preferencecenter.client;

import java.util.Optional;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Profile;

/** Whether someone is signed in on this computer. */
public sealed interface Session {
    /** Nobody is. */
    record SignedOut() implements Session {}

    /**
     * Someone is, also while there is no network.
     *
     * @param profile    what the account service said of them; empty until it was heard
     * @param remembered whether the sign-in outlasts this session; it does not where the system has no keychain
     */
    record SignedIn(AccountKey account, Optional<Profile> profile, boolean remembered) implements Session {}
}
