package org.preferencecenter.client.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preferencecenter.client.Secrets;

/** A keychain in memory that can stop taking secrets. */
public final class TestSecrets implements Secrets {
    public final Map<String, String> kept = new ConcurrentHashMap<>();
    public boolean broken;
    public boolean lasting = true;
    /** Whether it fails to answer. */
    public boolean silent;

    @Override
    public boolean lasting() {
        return lasting;
    }

    @Override
    public Optional<String> get(String name) {
        if (silent) {
            throw new IllegalStateException("The keychain does not answer");
        }
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void put(String name, String secret) {
        if (broken) {
            throw new IllegalStateException("The computer stopped here");
        }
        kept.put(name, secret);
    }

    @Override
    public void remove(String name) {
        kept.remove(name);
    }
}
