package org.preferencecenter.client.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.CatalogReader;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The vendor, who changes what is asked. */
final class Vendor {
    private static final CatalogFiles BUNDLED = BundledCatalog.files();
    private static final Catalog FIRST = BundledCatalog.read();
    private static final List<PreferenceId> PREFERENCES = FIRST.preferences().stream().map(Preference::id).toList();

    private CatalogFiles files = BUNDLED;
    private Catalog catalog = FIRST;

    CatalogFiles files() {
        return files;
    }

    Catalog catalog() {
        return catalog;
    }

    List<PreferenceId> preferences() {
        return PREFERENCES;
    }

    PreferenceId preference(int number) {
        return PREFERENCES.get(Math.floorMod(number, PREFERENCES.size()));
    }

    /** Writes the next revision of a preference's notice. */
    void revise(int number, boolean major) {
        PreferenceId preference = preference(number);
        Revision old = catalog.preference(preference).orElseThrow().revision();
        Revision next = major ? new Revision(old.major() + 1, 0) : new Revision(old.major(), old.minor() + 1);
        Map<String, String> texts = new HashMap<>();
        files.texts().forEach((name, text) -> texts.put(name, name.equals(CatalogFiles.CATALOG)
                ? WireJson.write(revised(tree(text), preference, next))
                : WireJson.write(explained(tree(text), preference))));
        files = new CatalogFiles(texts);
        try {
            catalog = CatalogReader.read(files);
        } catch (CatalogException e) {
            throw new IllegalStateException("A catalog stays whole when a revision grows", e);
        }
    }

    private ObjectNode revised(ObjectNode tree, PreferenceId preference, Revision next) {
        tree.put("version", catalog.version() + 1);
        for (JsonNode each : tree.path("preferences")) {
            if (each.path("id").stringValue().equals(preference.value())) {
                ((ObjectNode) each).put("revision", next.toString());
            }
        }
        return tree;
    }

    private static ObjectNode explained(ObjectNode tree, PreferenceId preference) {
        ((ObjectNode) tree.path("preferences").path(preference.value())).put("change", "There is more to it now.");
        return tree;
    }

    private static ObjectNode tree(String text) {
        try {
            return (ObjectNode) WireJson.readTree(text);
        } catch (WireException e) {
            throw new IllegalStateException("The bundled catalog is JSON", e);
        }
    }
}
