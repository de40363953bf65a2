package org.preferencecenter.service.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.CatalogReader;
import org.preferencecenter.core.json.CanonicalJson;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * A catalog in force, ready to send.
 *
 * @param body the answer to {@code GET /v1/catalog}
 */
public record PublishedCatalog(Catalog catalog, CatalogFiles files, String body) {
    /**
     * Reads a catalog.
     *
     * @throws CatalogException if it must not be used
     */
    static PublishedCatalog of(CatalogFiles files) throws CatalogException {
        Catalog catalog = CatalogReader.read(files);
        CatalogFiles used = used(catalog, files);
        return new PublishedCatalog(catalog, used, body(used));
    }

    /** A folder may hold other files; only what was read and found whole is published. */
    private static CatalogFiles used(Catalog catalog, CatalogFiles files) {
        Map<String, String> texts = new HashMap<>(files.texts());
        Set<String> names = catalog.languages().stream().map(CatalogFiles::nameOf).collect(Collectors.toSet());
        names.add(CatalogFiles.CATALOG);
        texts.keySet().retainAll(names);
        return new CatalogFiles(texts);
    }

    /** In canonical form, so that the same catalog has the same bytes, and so the same entity tag, after every start. */
    static String body(CatalogFiles files) {
        try {
            return CanonicalJson.write(WireJson.readTree(CatalogWire.write(files)));
        } catch (WireException e) {
            throw new IllegalArgumentException("What was read as a catalog is JSON", e);
        }
    }

    int version() {
        return catalog.version();
    }
}
