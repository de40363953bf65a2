package org.preferencecenter.service.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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
        for (String wording : wordings(files)) {
            next = edited(next, wording, root -> ((ObjectNode) root.path("preferences").path("corporate-news"))
                    .put("change", wording.equals("de.json") ? "Es gibt mehr Neues." : "There is more news."));
        }
        return next;
    }

    /** The next catalog, which does not ask something any more. */
    public static CatalogFiles without(CatalogFiles files, PreferenceId preference) {
        CatalogFiles next = edited(next(files), CatalogFiles.CATALOG, root -> ((ArrayNode) root.path("preferences"))
                .removeIf(each -> each.path("id").asString().equals(preference.value())));
        for (String wording : wordings(files)) {
            next = edited(next, wording, root -> ((ObjectNode) root.path("preferences")).remove(preference.value()));
        }
        return next;
    }

    private static List<String> wordings(CatalogFiles files) {
        return files.texts().keySet().stream().filter(name -> !name.equals(CatalogFiles.CATALOG)).toList();
    }

    /** The same catalog, where a yes to these has to be confirmed by e-mail. */
    public static CatalogFiles confirming(CatalogFiles files, PreferenceId... preferences) {
        Set<String> ids = Arrays.stream(preferences).map(PreferenceId::value).collect(Collectors.toSet());
        return edited(files, CatalogFiles.CATALOG, root -> root.path("preferences").forEach(each -> {
            if (ids.contains(each.path("id").asString())) {
                ((ObjectNode) each).put("confirmation", "EMAIL");
            }
        }));
    }

    /** A folder with the catalog. */
    public static Path folder(CatalogFiles files) {
        try {
            Path folder = Files.createTempDirectory("catalog");
            for (Map.Entry<String, String> file : files.texts().entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static CatalogFiles edited(CatalogFiles files, String file, Consumer<ObjectNode> edit) {
        TreeMap<String, String> texts = new TreeMap<>(files.texts());
        ObjectNode root = (ObjectNode) JSON.readTree(texts.getOrDefault(file, "{}"));
        edit.accept(root);
        texts.put(file, JSON.writeValueAsString(root));
        return new CatalogFiles(texts);
    }
}
