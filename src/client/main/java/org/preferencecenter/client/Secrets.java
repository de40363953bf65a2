package org.preferencecenter.client;

import java.util.Optional;

/**
 * A place for the refresh token that others cannot read: the keychain of the operating system, or memory. Never a file. Beside
 * the token it holds a mark that tells a profile from a copy or a backup of it, so it belongs to this computer and this person.
 * Implementations are safe for use by several threads.
 */
public interface Secrets {
    /** Whether what is put here outlasts the program. */
    boolean lasting();

    Optional<String> get(String name);

    void put(String name, String secret);

    /** Forgets a secret. Does nothing if there is none. */
    void remove(String name);
}
