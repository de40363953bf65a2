package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A database and what lies beside it. */
record LedgerFile(Disk disk, Path path) {
    /** They go before the database: what is left of a removal that was cut off is still a database. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm", "-journal", WriteCount.SUFFIX);

    /** Whether something may be kept in it. */
    boolean exists() throws IOException {
        return Files.exists(path) || hasLog();
    }

    /** Whether there is a log that may hold what is not in the database yet. */
    boolean hasLog() throws IOException {
        Path log = companion("-wal");
        return Files.exists(log) && Files.size(log) > 0;
    }

    /** What there is of it, the database last. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(COMPANIONS.stream().map(this::companion).toList());
        files.add(path);
        return files.stream().filter(Files::exists).toList();
    }

    void delete() throws IOException {
        deleteCompanions();
        disk.delete(path);
    }

    void deleteCompanions() throws IOException {
        for (String suffix : COMPANIONS) {
            disk.delete(companion(suffix));
        }
    }

    private Path companion(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }
}
