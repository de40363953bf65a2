package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files of a profile, or of a copy of one. */
record Profile(Path folder) {
    boolean exists() {
        return Files.exists(folder);
    }

    /** Puts a copy in the place of another, as of this moment; says whether there was anything to copy. */
    boolean copyTo(Profile other) {
        if (!exists()) {
            return false;
        }
        try {
            other.delete();
            for (Path file : files()) {
                Files.copy(file, other.folder.resolve(folder.relativize(file)));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() throws IOException {
        if (exists()) {
            for (Path file : files().reversed()) {
                Files.delete(file);
            }
        }
    }

    /** Folders before what is in them. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
