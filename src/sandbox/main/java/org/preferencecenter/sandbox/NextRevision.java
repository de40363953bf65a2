package org.preferencecenter.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a catalog in which one notice has a new major revision, with a change made up for the occasion. */
final class NextRevision {
    private static final String ENGLISH = "A partner university may analyze the data too.";
    private static final String GERMAN = "Auch eine Partneruniversität darf die Daten auswerten.";

    private NextRevision() {}

    /** @throws WireException if the files are not a catalog */
    static CatalogFiles of(CatalogFiles files, PreferenceId preference) throws WireException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            ObjectNode content = (ObjectNode) WireJson.readTree(file.getValue());
            if (file.getKey().equals(CatalogFiles.CATALOG)) {
                raise(content, preference);
            } else {
                boolean german = "de".equals(content.path("language").asString());
                change((ObjectNode) content.path("preferences").path(preference.value()), german ? GERMAN : ENGLISH);
            }
            texts.put(file.getKey(), WireJson.write(content));
        }
        return new CatalogFiles(texts);
    }

    private static void raise(ObjectNode catalog, PreferenceId preference) {
        catalog.put("version", catalog.path("version").intValue() + 1);
        for (JsonNode each : catalog.path("preferences")) {
            if (preference.value().equals(each.path("id").asString())) {
                Revision revision = Revision.parse(each.path("revision").asString());
                ((ObjectNode) each).put("revision", new Revision(revision.major() + 1, 0).toString());
            }
        }
    }

    private static void change(ObjectNode notice, String change) {
        notice.put("change", change);
        ((ArrayNode) notice.path("explanation")).add(change);
    }
}
