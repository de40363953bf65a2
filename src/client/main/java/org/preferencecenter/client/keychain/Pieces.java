package org.preferencecenter.client.keychain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps secrets of any length in a vault whose items are short: Windows takes 1,280 characters, and refresh tokens may be
 * longer.
 *
 * <p>The first item has the secret's own name and starts with the number of items and a colon; the others are numbered from 2.
 * A crash in the midst of a change may leave a text that is neither the old secret nor the new one, and then the provider
 * refuses it.
 */
final class Pieces {
    private static final int LONGEST = 1_000;
    /** Many times the longest token that anybody takes; an item that promises more is none of ours. */
    private static final int MOST = 99;
    private static final Pattern FIRST = Pattern.compile("([1-9][0-9]?):(.*)", Pattern.DOTALL);

    private final Vault vault;

    Pieces(Vault vault) {
        this.vault = vault;
    }

    Optional<String> read(String name) throws VaultException {
        Matcher first = FIRST.matcher(vault.read(name).orElse(""));
        if (!first.matches()) {
            return Optional.empty();
        }
        StringBuilder secret = new StringBuilder(first.group(2));
        for (int number = 2; number <= Integer.parseInt(first.group(1)); number++) {
            secret.append(vault.read(item(name, number)).orElse(""));
        }
        return Optional.of(secret.toString());
    }

    void write(String name, String secret) throws VaultException {
        int before = count(name);
        int after = Math.max(1, Math.ceilDiv(secret.length(), LONGEST));
        if (after > MOST) {
            throw new VaultException("The secret is longer than any token", null);
        }
        for (int number = after; number > 1; number--) {
            vault.write(item(name, number), piece(secret, number));
        }
        vault.write(name, after + ":" + piece(secret, 1));
        delete(name, after + 1, before);
    }

    void delete(String name) throws VaultException {
        delete(name, 1, count(name));
    }

    private void delete(String name, int from, int to) throws VaultException {
        for (int number = from; number <= to; number++) {
            vault.delete(item(name, number));
        }
    }

    private int count(String name) throws VaultException {
        Matcher first = FIRST.matcher(vault.read(name).orElse(""));
        return first.matches() ? Integer.parseInt(first.group(1)) : 0;
    }

    private static String piece(String secret, int number) {
        return secret.substring((number - 1) * LONGEST, Math.min(secret.length(), number * LONGEST));
    }

    private static String item(String name, int number) {
        return number == 1 ? name : name + "." + number;
    }
}
