package org.preferencecenter.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.CatalogFiles;

/** Reads the texts of a catalog from a folder. */
final class CatalogFolder {
    private CatalogFolder() {}

    static CatalogFiles read(Path folder) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Path file : filesOf(folder)) {
            texts.put(file.getFileName().toString(), Files.readString(file));
        }
        return new CatalogFiles(texts);
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }
}
