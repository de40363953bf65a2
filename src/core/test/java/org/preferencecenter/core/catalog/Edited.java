package org.preferencecenter.core.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bundled catalog with something changed. */
final class Edited {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Edited() {}

    /** A file of the bundled catalog, to change at will. */
    static ObjectNode tree(String file) {
        return (ObjectNode) MAPPER.readTree(BundledCatalog.files().texts().getOrDefault(file, ""));
    }

    /** The bundled files, one of them with other content. */
    static CatalogFiles with(String file, String content) {
        Map<String, String> texts = new HashMap<>(BundledCatalog.files().texts());
        texts.put(file, content);
        return new CatalogFiles(texts);
    }

    /** What is wrong with the bundled catalog after a change in one of its files. */
    static List<CatalogFault> faults(String file, Consumer<ObjectNode> change) {
        ObjectNode tree = tree(file);
        change.accept(tree);
        return faults(with(file, MAPPER.writeValueAsString(tree)));
    }

    static List<CatalogFault> faults(CatalogFiles files) {
        try {
            CatalogReader.read(files);
            return List.of();
        } catch (CatalogException e) {
            return e.faults();
        }
    }
}
