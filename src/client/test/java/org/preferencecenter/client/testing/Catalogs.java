package org.preferencecenter.client.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.node.ObjectNode;

/** Catalogs that a vendor might publish. */
public final class Catalogs {
    private Catalogs() {}

    public static CatalogFiles bundled() {
        return BundledCatalog.files();
    }

    /** The bundled catalog with the next major revision of one preference. */
    public static CatalogFiles withNewWords(PreferenceId preference) {
        return withNewWords(preference, 2);
    }

    /** The bundled catalog with this major revision of one preference. */
    public static CatalogFiles withNewWords(PreferenceId preference, int major) {
        Map<String, String> files = new HashMap<>(bundled().texts());
        files.replaceAll((name, text) -> name.equals(CatalogFiles.CATALOG)
                ? changed(text, catalog -> revise(catalog, preference, major))
                : changed(text, wording -> explain(wording, preference)));
        return new CatalogFiles(files);
    }

    /** The bundled catalog, where a yes to one preference has to be confirmed by e-mail. */
    public static CatalogFiles confirming(PreferenceId preference) {
        Map<String, String> files = new HashMap<>(bundled().texts());
        files.computeIfPresent(CatalogFiles.CATALOG, (name, text) -> changed(text, catalog -> {
            catalog.put("version", catalog.path("version").intValue() + 1);
            find(catalog, preference).put("confirmation", "EMAIL");
        }));
        return new CatalogFiles(files);
    }

    private static void revise(ObjectNode catalog, PreferenceId preference, int major) {
        catalog.put("version", catalog.path("version").intValue() + major - 1);
        find(catalog, preference).put("revision", major + ".0");
    }

    private static ObjectNode find(ObjectNode catalog, PreferenceId preference) {
        return (ObjectNode) catalog.path("preferences").valueStream()
                .filter(each -> each.path("id").stringValue().equals(preference.value())).findFirst().orElseThrow();
    }

    private static void explain(ObjectNode wording, PreferenceId preference) {
        ((ObjectNode) wording.path("preferences").path(preference.value())).put("change", "There is more to it now.");
    }

    private static String changed(String text, Consumer<ObjectNode> change) {
        try {
            ObjectNode tree = (ObjectNode) WireJson.readTree(text);
            change.accept(tree);
            return WireJson.write(tree);
        } catch (WireException e) {
            throw new IllegalStateException("The bundled catalog is JSON", e);
        }
    }
}
