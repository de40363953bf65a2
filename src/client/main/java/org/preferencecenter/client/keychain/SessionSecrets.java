package org.preferencecenter.client.keychain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets in memory, for systems without a keychain: they end with the program. */
public final class SessionSecrets implements HeldSecrets {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public boolean lasting() {
        return false;
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void put(String name, String secret) {
        secrets.put(name, secret);
    }

    @Override
    public void remove(String name) {
        secrets.remove(name);
    }

    @Override
    public void close() {
        secrets.clear();
    }
}
