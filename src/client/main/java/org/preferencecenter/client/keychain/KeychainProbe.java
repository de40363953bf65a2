package org.preferencecenter.client.keychain;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Finds out whether this system has a keychain that works. Only writing, reading and deleting tells: on many Linux systems there
 * is a service without a keyring, or none at all.
 */
public final class KeychainProbe {
    private static final Logger LOG = System.getLogger(KeychainProbe.class.getName());
    /** Time for the person to unlock the keychain, not to make them wait for a start. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private KeychainProbe() {}

    /**
     * The keychain, or memory where there is none that works. Blocks for at most 20 seconds; never throws.
     *
     * @param service what the system shows the person as the owner of the secrets
     * @param random  makes texts that do not repeat
     */
    public static HeldSecrets best(String service, Supplier<String> random) {
        return best(() -> new SystemVault(service), random, LIMIT);
    }

    static HeldSecrets best(Callable<Vault> opener, Supplier<String> random, Duration limit) {
        BoundedCalls calls = new BoundedCalls(limit);
        try {
            return new Keychain(calls.make(() -> open(opener, random)), calls);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.INFO, "There is no keychain, so a sign-in lasts as long as the program runs: {0}",
                    e.getMessage());
            LOG.log(Level.DEBUG, "Why there is no keychain", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.close();
        return new SessionSecrets();
    }

    private static Vault open(Callable<Vault> opener, Supplier<String> random) throws Exception {
        Vault vault = opener.call();
        try {
            probe(vault, "probe-" + random.get(), random.get());
            return vault;
        } catch (VaultException | RuntimeException | LinkageError e) {
            vault.close();
            throw e;
        }
    }

    private static void probe(Vault vault, String item, String text) throws VaultException {
        vault.write(item, text);
        Optional<String> read = vault.read(item);
        vault.delete(item);
        if (!read.equals(Optional.of(text))) {
            throw new VaultException("The keychain does not give back what it was given", null);
        }
    }
}
