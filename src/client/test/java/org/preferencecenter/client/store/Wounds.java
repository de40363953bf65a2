package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.preferencecenter.core.ledger.Decision;

/** A profile whose files a test damages, over and over. */
final class Wounds {
    static final ProfileFolder.SignedIn WHO = new ProfileFolder.SignedIn(ACCOUNT, true);
    /** What a program that was killed left in the log, in two transactions. */
    static final List<Decision> IN_THE_LOG = List.of(denied(9, TRAINING, WholeLedger.TRAINING_ALLOWED),
            denied(10, NEWS, WholeLedger.UNSENT_TOO));

    private Wounds() {}

    /** Makes a profile that has {@link WholeLedger everything}, as a program leaves it that ended. */
    static Path profile(Path folder) throws IOException {
        try (AccountStore store = Stores.profile(folder).signIn(WHO)) {
            WholeLedger.writeTo(store);
        }
        return folder;
    }

    /** The same after the account turned out to have another ledger. */
    static Path restarted(Path folder) throws IOException {
        try (AccountStore store = open(profile(folder))) {
            WholeLedger.restart(store);
        }
        return folder;
    }

    /** The same as a program leaves it that was killed: the last of what was written is in the log. */
    static Path profileOfKilledProgram(Path folder) throws IOException {
        Path running = profile(folder.resolveSibling(folder.getFileName() + "-running"));
        try (AccountStore store = Stores.profile(running).resume(WHO)) {
            for (Decision decision : IN_THE_LOG) {
                Stores.append(store, decision);
            }
            copy(running, folder);
        }
        return folder;
    }

    static Path account(Path profile) {
        return profile.resolve("accounts").resolve(ACCOUNT.pseudonym());
    }

    static Path ledger(Path profile) {
        return Stores.file(account(profile));
    }

    static Path log(Path profile) {
        return account(profile).resolve("ledger.db-wal");
    }

    static AccountStore open(Path profile) throws StoreException {
        return Stores.profile(profile).resume(WHO);
    }

    static StoredState read(Path profile) throws StoreException {
        try (AccountStore store = open(profile)) {
            return store.read();
        }
    }

    /** What was set aside, each as the folder it lies in. */
    static List<Path> setAside(Path profile) throws IOException {
        try (Stream<Path> files = Files.list(account(profile))) {
            return files.filter(file -> file.getFileName().toString().startsWith("damaged-")).sorted().toList();
        }
    }

    /** Puts other bytes of the same length in the place of a text that is in the file. */
    static void overwrite(Path file, String text, String by) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(text);
        assertThat(by).hasSameSizeAs(text);
        Files.writeString(file, bytes.replace(text, by), StandardCharsets.ISO_8859_1);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
