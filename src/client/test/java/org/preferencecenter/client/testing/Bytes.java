package org.preferencecenter.client.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What anybody can read who gets hold of a folder. */
public final class Bytes {
    private Bytes() {}

    /** The names and bytes of all files, each byte as one character. */
    public static String of(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Bytes::nameAndContent).collect(Collectors.joining("\n"));
        }
    }

    private static String nameAndContent(Path file) {
        try {
            return file + (Files.isRegularFile(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
