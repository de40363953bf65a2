package org.preferencecenter.client.store;

/**
 * The person was signed out of this file, by this process or another. What the account has here now, if they are signed in
 * again, is another file.
 */
public final class SignedOutException extends StoreException {
    private static final long serialVersionUID = 1L;

    SignedOutException() {
        super("The person was signed out of this file");
    }
}
