package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.preferencecenter.client.testing.Examples;

/**
 * Writes the file that {@link FirstReleaseLedgerTest} opens. It is run once, before the first release, and never after it: the
 * file stands for those that are on people's computers.
 */
final class FirstReleaseLedger {
    private FirstReleaseLedger() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.deleteIfExists(file);
        try (AccountStore store = AccountStore.open(Disk.ofThisComputer(), file, Examples.ACCOUNT.pseudonym())) {
            WholeLedger.writeTo(store);
        }
        new LedgerFile(Disk.ofThisComputer(), file).deleteCompanions();
    }
}
