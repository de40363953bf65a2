package org.preferencecenter.desktop.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Function;
import org.preferencecenter.desktop.host.Saving;

/**
 * Saves texts in files that are there whole or not at all, and that their owner alone may read where the system knows such.
 *
 * @param chooser asks the person for a file, and suggests a name
 */
record TextFiles(Function<String, Optional<Path>> chooser) {
    private static final Logger LOG = System.getLogger(TextFiles.class.getName());

    /** See {@link org.preferencecenter.desktop.host.Computer#save}. */
    Saving save(String suggestedName, String text) {
        Optional<Path> file = chooser.apply(suggestedName);
        if (file.isEmpty()) {
            return Saving.CANCELLED;
        }
        try {
            write(file.get().toAbsolutePath(), text);
            return Saving.SAVED;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A file could not be saved where the person wants it", e);
            return Saving.FAILED;
        }
    }

    private static void write(Path file, String text) throws IOException {
        // Beside it, since only within a folder a file takes the place of another at once. One that is made so is its owner's.
        Path fresh = Files.createTempFile(file.resolveSibling(""), ".preference-center-", ".new");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
