package org.preferencecenter.service.catalog;

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
        return new PublishedCatalog(CatalogReader.read(files), files, body(files));
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
