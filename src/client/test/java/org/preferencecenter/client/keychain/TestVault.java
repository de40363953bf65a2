package org.preferencecenter.client.keychain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** The store of an operating system, in memory, with its short items and its bad days. */
final class TestVault implements Vault {
    /** What Windows takes. */
    static final int LONGEST = 1_280;

    final Map<String, String> items = new ConcurrentHashMap<>();
    final CountDownLatch closed = new CountDownLatch(1);
    volatile boolean broken;
    /** Calls wait for this. */
    volatile CountDownLatch answers = new CountDownLatch(0);

    @Override
    public Optional<String> read(String item) throws VaultException {
        check();
        return Optional.ofNullable(items.get(item));
    }

    @Override
    public void write(String item, String text) throws VaultException {
        check();
        if (text.length() > LONGEST) {
            throw new VaultException("too long", null);
        }
        items.put(item, text);
    }

    @Override
    public void delete(String item) throws VaultException {
        check();
        if (items.remove(item) == null) {
            throw new VaultException("no such item", null);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void check() throws VaultException {
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new VaultException("interrupted", e);
        }
        if (broken) {
            throw new VaultException("locked", null);
        }
    }
}
