package org.preferencecenter.client.keychain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Keeps secrets in the keychain of the operating system. Never throws: what the keychain does not take is kept in memory, and
 * {@link #lasting} tells so from then on; what it does not give counts as missing. Each call blocks for a bounded time.
 */
public final class Keychain implements HeldSecrets {
    private static final Logger LOG = System.getLogger(Keychain.class.getName());

    private final Vault vault;
    private final Pieces pieces;
    private final BoundedCalls calls;
    private final SessionSecrets refused = new SessionSecrets();
    private volatile boolean lasting = true;

    /** Takes over a vault that was tried, and the thread it was opened on. */
    Keychain(Vault vault, BoundedCalls calls) {
        this.vault = vault;
        this.pieces = new Pieces(vault);
        this.calls = calls;
    }

    @Override
    public boolean lasting() {
        return lasting;
    }

    @Override
    public Optional<String> get(String name) {
        return refused.get(name).or(() -> made("read", () -> pieces.read(name)).flatMap(secret -> secret));
    }

    @Override
    public void put(String name, String secret) {
        Optional<Boolean> taken = made("write", () -> {
            pieces.write(name, secret);
            return true;
        });
        if (taken.isPresent()) {
            refused.remove(name);
        } else {
            refused.put(name, secret);
            lasting = false;
        }
    }

    @Override
    public void remove(String name) {
        refused.remove(name);
        made("remove", () -> {
            pieces.delete(name);
            return true;
        });
    }

    @Override
    public void close() {
        calls.last(this::closeVault);
        refused.close();
    }

    private void closeVault() {
        try {
            vault.close();
        } catch (VaultException e) {
            LOG.log(Level.WARNING, "The keychain failed to close", e);
        }
    }

    private <T> Optional<T> made(String what, Callable<T> call) {
        try {
            return Optional.of(calls.make(call));
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.log(Level.WARNING, "The keychain failed to " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
