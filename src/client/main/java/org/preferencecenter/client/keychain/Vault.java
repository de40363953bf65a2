package org.preferencecenter.client.keychain;

import java.util.Optional;

/**
 * The bare store of the operating system. Called by one thread at a time. Any call may take long, ask the person for a password,
 * and fail with errors of missing libraries too.
 */
interface Vault extends AutoCloseable {
    /** Empty if there is no such item. */
    Optional<String> read(String item) throws VaultException;

    /** Makes the item or replaces it. */
    void write(String item, String text) throws VaultException;

    /** Fails if there is no such item. */
    void delete(String item) throws VaultException;

    @Override
    void close() throws VaultException;
}
