package org.preferencecenter.client.signin;

import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.core.account.AccountKey;

/** What happens when a person has proved who they are. */
@FunctionalInterface
public interface NewSession {
    /**
     * Makes room for the account and keeps its tokens. Called at most once an attempt, on a thread of the attempt; may block.
     *
     * @return how the attempt ends
     */
    SignInOutcome begin(AccountKey account, Tokens tokens);
}
