package org.preferencecenter.client.testing;

import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.sync.TokenSource;

/** Tokens {@code token-1}, {@code token-2} and so on: a new one for each refresh, while the person need not help. */
public final class FakeTokens implements TokenSource {
    private final String name;
    private int refreshes;
    private boolean signInNeeded;
    private boolean unreachable;

    public FakeTokens(String name) {
        this.name = name;
    }

    @Override
    public Token current() {
        return token();
    }

    @Override
    public Token insteadOf(String refused) {
        if (refused.equals(name + "-" + (refreshes + 1))) {
            refreshes++;
        }
        return token();
    }

    private Token token() {
        if (unreachable) {
            return new Token.Unavailable(Trouble.OFFLINE);
        }
        return signInNeeded ? new Token.SignInNeeded() : new Token.Usable(name + "-" + (refreshes + 1));
    }

    public int refreshes() {
        return refreshes;
    }

    /** From now on the provider wants to see the person. */
    public void wantThePerson() {
        signInNeeded = true;
    }

    /** From now on the provider cannot be reached. */
    public void loseTheProvider() {
        unreachable = true;
    }
}
