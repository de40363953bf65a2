package org.preferencecenter.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalog that ships inside this module, for a first start without a network. */
public final class BundledCatalog {
    private BundledCatalog() {}

    /** The bundled files: the catalog and each language it names. */
    public static CatalogFiles files() {
        Map<String, String> texts = new LinkedHashMap<>();
        String catalog = text(CatalogFiles.CATALOG);
        texts.put(CatalogFiles.CATALOG, catalog);
        for (JsonNode language : JsonMapper.shared().readTree(catalog).path("languages")) {
            String name = CatalogFiles.nameOf(language.stringValue());
            texts.put(name, text(name));
        }
        return new CatalogFiles(texts);
    }

    /** What the bundled files say. They are read once, for they are long and cannot change while the program runs. */
    public static Catalog read() {
        return Once.CATALOG;
    }

    /** Made when it is first asked for, by one thread. */
    private static final class Once {
        static final Catalog CATALOG = parse();

        private static Catalog parse() {
            try {
                return CatalogReader.read(files());
            } catch (CatalogException e) {
                throw new IllegalStateException("The build lets no faulty catalog through", e);
            }
        }
    }

    private static String text(String name) {
        try (InputStream in = BundledCatalog.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build bundles " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
