package org.preferencecenter.core.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.CatalogReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A catalog as {@code GET /v1/catalog} sends it: {@code {"catalog": …, "wordings": {"en": …}}}. */
public final class CatalogWire {
    private static final String SUFFIX = ".json";

    private CatalogWire() {}

    /** @throws WireException if one of the files is not JSON */
    public static String write(CatalogFiles files) throws WireException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode wordings = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            JsonNode content = WireJson.readTree(file.getValue());
            if (file.getKey().equals(CatalogFiles.CATALOG)) {
                body.set("catalog", content);
            } else {
                wordings.set(file.getKey().substring(0, file.getKey().length() - SUFFIX.length()), content);
            }
        }
        return WireJson.write(body.set("wordings", wordings));
    }

    /**
     * Reads and validates a catalog.
     *
     * @throws WireException    if the text is not of the form
     * @throws CatalogException if the catalog lacks anything a person must be told
     */
    public static Catalog read(String text) throws WireException, CatalogException {
        JsonNode body = WireJson.readTree(text);
        if (!body.path("catalog").isObject() || !body.path("wordings").isObject()) {
            throw new WireException("The JSON is not a catalog");
        }
        return CatalogReader.read(files(body));
    }

    private static CatalogFiles files(JsonNode body) throws WireException {
        Map<String, String> texts = new LinkedHashMap<>();
        body.path("wordings").properties()
                .forEach(each -> texts.put(CatalogFiles.nameOf(each.getKey()), WireJson.write(each.getValue())));
        if (texts.put(CatalogFiles.CATALOG, WireJson.write(body.path("catalog"))) != null) {
            throw new WireException("No language has the name of the catalog's own file");
        }
        try {
            return new CatalogFiles(texts);
        } catch (IllegalArgumentException e) {
            throw new WireException("A language is not named by a language tag");
        }
    }
}
