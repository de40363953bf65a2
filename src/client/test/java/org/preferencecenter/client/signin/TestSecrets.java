package org.preferencecenter.client.signin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preferencecenter.client.Secrets;

/** Secrets that can stop taking any. */
final class TestSecrets implements Secrets {
    final Map<String, String> kept = new ConcurrentHashMap<>();
    boolean broken;

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<String> get(String name) {
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
