package org.preferencecenter.client.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeychainTest {
    private final TestVault vault = new TestVault();
    private final Keychain keychain = new Keychain(vault, new BoundedCalls(Duration.ofSeconds(20)));

    @AfterEach
    void close() {
        vault.answers.countDown();
        keychain.close();
    }

    @Test
    void aSecretOutlastsTheProgram() {
        keychain.put("name", "secret");

        assertThat(reopened().get("name")).contains("secret");
        assertThat(keychain.lasting()).isTrue();
    }

    @Test
    void aSecretThatWasNeverPutIsMissing() {
        assertThat(keychain.get("name")).isEmpty();
    }

    @Test
    void anItemThatIsNotOursIsNoSecret() {
        vault.items.put("name", "something else");

        assertThat(keychain.get("name")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 5000})
    void aSecretOfAnyLengthComesBack(int length) {
        String secret = "0123456789".repeat(500).substring(0, length);
        keychain.put("name", secret);

        assertThat(keychain.lasting()).isTrue();
        assertThat(reopened().get("name")).contains(secret);
    }

    @Test
    void anItemThatPromisesThousandsOfOthersIsNoSecret() {
        vault.items.put("name", "9999:something");

        assertThat(keychain.get("name")).isEmpty();
    }

    @Test
    void aSecretOfMorePiecesThanAnyNeedsStaysInMemory() {
        keychain.put("name", "x".repeat(99_000));
        assertThat(keychain.lasting()).isTrue();
        assertThat(reopened().get("name")).contains("x".repeat(99_000));

        keychain.put("name", "y".repeat(99_001));
        assertThat(keychain.lasting()).isFalse();
        assertThat(keychain.get("name")).contains("y".repeat(99_001));
    }

    @Test
    void aSecretThatLooksLikeOurFormComesBack() {
        keychain.put("name", "3:a:b\nc");

        assertThat(keychain.get("name")).contains("3:a:b\nc");
    }

    @Test
    void aShorterSecretLeavesNothingOfALongerOne() {
        keychain.put("name", "x".repeat(3_000));
        keychain.put("name", "short");

        assertThat(keychain.get("name")).contains("short");
        assertThat(vault.items).containsOnlyKeys("name");
    }

    @Test
    void aRemovedSecretLeavesNothing() {
        keychain.put("name", "x".repeat(3_000));
        keychain.put("other", "stays");

        keychain.remove("name");

        assertThat(vault.items).containsOnlyKeys("other");
        assertThat(keychain.get("name")).isEmpty();
    }

    @Test
    void removingWhatIsNotThereDoesNothing() {
        keychain.remove("name");

        assertThat(keychain.lasting()).isTrue();
    }

    @Test
    void aSecretThatTheKeychainRefusesLastsForTheSessionAndThatIsSaid() {
        vault.broken = true;

        keychain.put("name", "secret");

        assertThat(keychain.get("name")).contains("secret");
        assertThat(keychain.lasting()).isFalse();
        keychain.remove("name");
        assertThat(keychain.get("name")).isEmpty();
    }

    @Test
    void aSecretThatTheKeychainDoesNotGiveCountsAsMissing() {
        keychain.put("name", "secret");
        vault.broken = true;

        assertThat(keychain.get("name")).isEmpty();
        vault.broken = false;
        assertThat(keychain.get("name")).contains("secret");
    }

    @Test
    void aKeychainThatDoesNotAnswerHoldsNobodyUp() {
        vault.answers = new CountDownLatch(1);
        try (Keychain impatient = new Keychain(vault, new BoundedCalls(Duration.ofNanos(1)))) {
            impatient.put("name", "secret");

            assertThat(impatient.get("name")).contains("secret");
            assertThat(impatient.lasting()).isFalse();
        }
    }

    @Test
    void aClosedKeychainClosesItsVaultAndGivesNothing() throws Exception {
        keychain.put("name", "secret");

        keychain.close();
        keychain.close();

        assertThat(vault.closed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(keychain.get("name")).isEmpty();
        assertThat(vault.items).containsKey("name");
    }

    private Keychain reopened() {
        return new Keychain(vault, new BoundedCalls(Duration.ofSeconds(20)));
    }
}
