package org.preferencecenter.service.support;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.preferencecenter.core.catalog.CatalogFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Catalogs that follow a given one. */
public final class TestCatalogs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestCatalogs() {}

    /** The same catalog, published anew under the next version. */
    public static CatalogFiles next(CatalogFiles files) {
        return edited(files, CatalogFiles.CATALOG, root -> root.put("version", root.path("version").asInt() + 1));
    }

    /** The next catalog, where agreeing to company news means something else. */
    public static CatalogFiles withNewMeaning(CatalogFiles files) {
        CatalogFiles next = edited(next(files), CatalogFiles.CATALOG,
                root -> ((ObjectNode) root.path("preferences").path(0)).put("revision", "2.0"));
        for (var change : Map.of("en.json", "There is more news.", "de.json", "Es gibt mehr Neues.").entrySet()) {
            next = edited(next, change.getKey(), root -> ((ObjectNode) root.path("preferences").path("corporate-news"))
                    .put("change", change.getValue()));
        }
        return next;
    }

    public static CatalogFiles edited(CatalogFiles files, String file, Consumer<ObjectNode> edit) {
        TreeMap<String, String> texts = new TreeMap<>(files.texts());
        ObjectNode root = (ObjectNode) JSON.readTree(texts.getOrDefault(file, "{}"));
        edit.accept(root);
        texts.put(file, JSON.writeValueAsString(root));
        return new CatalogFiles(texts);
    }
}
