package org.preferencecenter.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preferencecenter.client.Secrets;

/** A keychain that outlasts the application under test, as that of a system does. */
final class LastingSecrets implements Secrets {
    private final Map<String, String> held = new ConcurrentHashMap<>();

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(held.get(name));
    }

    @Override
    public void put(String name, String secret) {
        held.put(name, secret);
    }

    @Override
    public void remove(String name) {
        held.remove(name);
    }
}
