package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Sets a damaged file aside, under its date, and goes on with a new one that holds what could be read. Nothing is ever deleted of
 * what is set aside. Can be cut off anywhere and done again: {@code setting-aside} is there until all of the old file is in it and
 * read, {@code recovered.db} from when the new file is complete until it is in its place.
 *
 * @param folder of the account
 */
record Repair(Disk disk, Path folder, InstantSource clock) {
    // Without colons, which not every file system takes.
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'damaged-'uuuu-MM-dd'T'HH-mm-ss'Z'")
            .withZone(ZoneOffset.UTC);

    boolean isUnderWay() {
        return Files.exists(settingAside()) || Files.exists(recovered());
    }

    /** Begins: moves what there is of the file out of the way. */
    void setAside(LedgerFile ledger) throws IOException {
        disk.makeFolder(settingAside());
        for (Path file : ledger.files()) {
            disk.move(file, free(settingAside().resolve(file.getFileName())));
        }
    }

    /** Goes on from wherever it was cut off. Does nothing if no repair was begun. */
    void finish(LedgerFile ledger, String pseudonym) throws IOException {
        if (!isUnderWay()) {
            return;
        }
        if (!Files.exists(recovered())) {
            setAside(ledger);
            recover(ledger, pseudonym);
        }
        if (Files.exists(settingAside())) {
            disk.move(settingAside(), free(folder.resolve(DATE.format(clock.instant()))));
        }
        disk.move(recovered(), ledger.path());
    }

    private void recover(LedgerFile ledger, String pseudonym) throws IOException {
        Instant now = clock.instant();
        Salvaged salvaged = Salvage.of(settingAside().resolve(ledger.path().getFileName()), pseudonym);
        LedgerFile fresh = new LedgerFile(disk, folder.resolve("salvaged.db"));
        fresh.delete();
        try (AccountStore store = AccountStore.open(disk, fresh.path(), pseudonym)) {
            store.keep(salvaged, now);
            store.checkpoint();
        }
        fresh.deleteCompanions();
        disk.move(fresh.path(), recovered());
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return free;
    }

    private Path settingAside() {
        return folder.resolve("setting-aside");
    }

    private Path recovered() {
        return folder.resolve("recovered.db");
    }
}
