package org.preferencecenter.desktop.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A small file of values, readable by its owner only. It is replaced at one stroke, so a crash leaves the old one or the new one,
 * whole. A file that cannot be read is never written over: it is put aside first.
 */
record SettingsFile(Path path) {
    /** No settings come near it. */
    private static final long LARGEST = 64L << 10;
    private static final Logger LOG = System.getLogger(SettingsFile.class.getName());

    /**
     * What was read.
     *
     * @param values   empty if there is no file, or none that can be read
     * @param unusable where a file that cannot be read lies now
     */
    record Reading(Map<String, String> values, Optional<Path> unusable) {}

    /** Reads the file. Never fails: what is wrong with it is part of the result. */
    Reading read() {
        try {
            return new Reading(values(), Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The settings cannot be read", e);
            return new Reading(Map.of(), Optional.of(putAside()));
        }
    }

    /**
     * Writes what is other than before. What another program wrote meanwhile, and what is not understood here, stays.
     *
     * @throws IOException if it cannot be written; the file is then what it was
     */
    void change(Map<String, String> before, Map<String, String> after) throws IOException {
        Map<String, String> values = new TreeMap<>(orAside(before));
        before.keySet().stream().filter(key -> !after.containsKey(key)).forEach(values::remove);
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                values.put(key, value);
            }
        });
        replace(SettingsText.write(values));
    }

    private Map<String, String> orAside(Map<String, String> otherwise) throws IOException {
        try {
            return values();
        } catch (IOException | IllegalArgumentException e) {
            if (putAside().equals(path)) {
                throw new IOException("A file that cannot be read is in the way", e);
            }
            return otherwise;
        }
    }

    private Map<String, String> values() throws IOException {
        try {
            if (Files.size(path) > LARGEST) {
                throw new IOException("The file is larger than any settings");
            }
            return SettingsText.read(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Map.of();
        }
    }

    /** Puts the file aside, and says where it lies then: still here, if it cannot be moved. */
    private Path putAside() {
        Path aside = IntStream.iterate(1, number -> number + 1).mapToObj(this::aside).filter(Files::notExists)
                .findFirst().orElse(path);
        try {
            return Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The file of the settings cannot be put aside", e);
            return path;
        }
    }

    private Path aside(int number) {
        return path.resolveSibling(path.getFileName() + ".unreadable-" + number);
    }

    private void replace(String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent(), ownersOnly("rwx------"));
        // With the number of the process, so that two programs do not write the same one.
        Path fresh = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        Files.deleteIfExists(fresh);
        try {
            try (FileChannel out = FileChannel.open(fresh,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly("rw-------"))) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Elsewhere, what lies in the folder of a person is theirs alone. */
    private FileAttribute<?>[] ownersOnly(String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
