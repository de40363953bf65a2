package org.preferencecenter.client.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.preferencecenter.core.ledger.DecisionId;

/**
 * The unsent decisions that a person discarded by name when they signed out. They are noted before the sign-out begins and until
 * it has ended, so that one that is cut off forgets the same ones when it is finished, and no others.
 *
 * @param folder of the account
 */
record Discards(Disk disk, Path folder) {
    private static final Logger LOG = System.getLogger(Discards.class.getName());

    void note(Set<DecisionId> named) throws IOException {
        if (named.isEmpty()) {
            forget();
        } else if (Files.isDirectory(folder)) {
            disk.replace(file(), named.stream().map(DecisionId::toString).sorted().collect(Collectors.joining("\n")));
        }
    }

    boolean areNoted() {
        return Files.exists(file());
    }

    /** What was discarded; nothing if that cannot be read. */
    Set<DecisionId> named() throws IOException {
        try {
            return Files.readString(file()).lines().map(DecisionId::parse).collect(Collectors.toUnmodifiableSet());
        } catch (NoSuchFileException e) {
            return Set.of();
        } catch (MalformedInputException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "It cannot be read what was discarded at a sign-out, so all of it is kept", e);
            return Set.of();
        }
    }

    void forget() throws IOException {
        if (areNoted()) {
            disk.delete(file());
        }
    }

    private Path file() {
        return folder.resolve("discarded");
    }
}
