package org.preferencecenter.client.center;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.keychain.HeldSecrets;

/** Secrets that are looked for when they are first needed: a keychain may ask the person for a password, a start may not. */
final class LateSecrets implements Secrets, AutoCloseable {
    private final Supplier<Secrets> finder;

    // Guarded by this.
    private @Nullable Secrets found;

    LateSecrets(Supplier<Secrets> finder) {
        this.finder = finder;
    }

    @Override
    public boolean lasting() {
        return secrets().lasting();
    }

    @Override
    public Optional<String> get(String name) {
        return secrets().get(name);
    }

    @Override
    public void put(String name, String secret) {
        secrets().put(name, secret);
    }

    @Override
    public void remove(String name) {
        secrets().remove(name);
    }

    private synchronized Secrets secrets() {
        if (found == null) {
            found = finder.get();
        }
        return found;
    }

    /** Closes what was found here; a host closes what it brought. */
    @Override
    public synchronized void close() {
        if (found instanceof HeldSecrets held) {
            held.close();
        }
    }
}
