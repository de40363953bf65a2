package org.preferencecenter.client.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/** Windows Credential Manager, macOS Keychain, or the Secret Service or KWallet of a Linux desktop. */
final class SystemVault implements Vault {
    private final String service;
    private final Keyring keyring;

    /** @param service what the system shows the person as the owner of the items */
    SystemVault(String service) throws VaultException {
        this.service = service;
        try {
            keyring = Keyring.create();
        } catch (BackendNotSupportedException e) {
            throw new VaultException("This system has no keychain", e);
        }
    }

    @Override
    public Optional<String> read(String item) {
        try {
            return Optional.ofNullable(keyring.getPassword(service, item));
        } catch (PasswordAccessException e) {
            // The library tells an item that is missing and one that cannot be read in the same way.
            return Optional.empty();
        }
    }

    @Override
    public void write(String item, String text) throws VaultException {
        try {
            keyring.setPassword(service, item, text);
        } catch (PasswordAccessException e) {
            throw new VaultException("An item cannot be written", e);
        }
    }

    @Override
    public void delete(String item) throws VaultException {
        try {
            keyring.deletePassword(service, item);
        } catch (PasswordAccessException e) {
            throw new VaultException("An item cannot be deleted", e);
        }
    }

    @Override
    public void close() throws VaultException {
        try {
            keyring.close();
        } catch (Exception e) {
            throw new VaultException("The keychain cannot be closed", e);
        }
    }
}
