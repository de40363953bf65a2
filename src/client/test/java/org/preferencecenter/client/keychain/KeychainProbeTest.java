package org.preferencecenter.client.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class KeychainProbeTest {
    private final AtomicInteger count = new AtomicInteger();
    private final TestVault vault = new TestVault();

    @Test
    void aKeychainThatWorksIsUsedAndTheProbeLeavesNoTrace() {
        try (HeldSecrets secrets = best(() -> vault)) {
            assertThat(vault.items).isEmpty();
            assertThat(secrets.lasting()).isTrue();
            secrets.put("name", "secret");
            assertThat(vault.items).isEqualTo(Map.of("name", "1:secret"));
        }
    }

    @Test
    void aSystemWithoutKeychainKeepsSecretsForTheSession() {
        assertSessionOnly(() -> {
            throw new VaultException("none", null);
        });
    }

    @Test
    void aMissingLibraryIsNoKeychain() {
        assertSessionOnly(() -> {
            throw new NoClassDefFoundError("org/freedesktop/dbus");
        });
        assertSessionOnly(() -> {
            throw new ExceptionInInitializerError("no native library");
        });
    }

    @Test
    void aKeychainThatTakesNothingIsNotUsed() {
        vault.broken = true;

        assertSessionOnly(() -> vault);
        assertThat(vault.closed.getCount()).isZero();
    }

    @Test
    void aKeychainThatForgetsIsNotUsed() {
        assertSessionOnly(() -> new Forgetful(vault));
    }

    @Test
    void aKeychainThatDoesNotAnswerHoldsNobodyUp() {
        vault.answers = new CountDownLatch(1);

        try (HeldSecrets secrets = KeychainProbe.best(() -> vault, this::random, Duration.ofNanos(1))) {
            assertThat(secrets.lasting()).isFalse();
        }
    }

    /** Elsewhere it would ask a developer to unlock their own keychain. */
    @Test
    @EnabledOnOs(OS.LINUX)
    @DisabledIfEnvironmentVariable(named = "DBUS_SESSION_BUS_ADDRESS", matches = ".+")
    void aServerWithoutADesktopHasAPlaceForSecretsToo() {
        try (HeldSecrets secrets = KeychainProbe.best("Preference Center test", this::random)) {
            secrets.put("name", "secret");
            assertThat(secrets.get("name")).contains("secret");
            secrets.remove("name");
            assertThat(secrets.get("name")).isEmpty();
        }
    }

    private void assertSessionOnly(Callable<Vault> opener) {
        try (HeldSecrets secrets = best(opener)) {
            assertThat(secrets.lasting()).isFalse();
            secrets.put("name", "secret");
            assertThat(secrets.get("name")).contains("secret");
            secrets.remove("name");
            assertThat(secrets.get("name")).isEmpty();
        }
    }

    private HeldSecrets best(Callable<Vault> opener) {
        return KeychainProbe.best(opener, this::random, Duration.ofSeconds(20));
    }

    private String random() {
        return "random-" + count.incrementAndGet();
    }

    /** Takes everything and gives nothing back, as a service without a keyring does. */
    private record Forgetful(Vault vault) implements Vault {
        @Override
        public Optional<String> read(String item) {
            return Optional.empty();
        }

        @Override
        public void write(String item, String text) throws VaultException {
            vault.write(item, text);
        }

        @Override
        public void delete(String item) throws VaultException {
            vault.delete(item);
        }

        @Override
        public void close() throws VaultException {
            vault.close();
        }
    }
}
