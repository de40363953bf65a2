package org.preferencecenter.client.sync;

/**
 * Remembers outside of the store how far it has come, so that a backup of it is not taken for the store itself. May block; called in
 * the background.
 */
public interface Witness {
    /** The store is about to learn something that an earlier copy of it does not know: nothing vouches for any copy from here on. */
    void beforeNews();

    /** The store as it is now is the one to go on with. */
    void rememberNow();
}
