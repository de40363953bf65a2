package org.preferencecenter.client.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.WireException;

/** The catalog that a person is asked with. */
public final class CatalogInHand {
    private static final Logger LOG = System.getLogger(CatalogInHand.class.getName());

    private CatalogInHand() {}

    /**
     * The account service's catalog, or the bundled one until that was heard.
     *
     * @param kept the text of it that is kept here
     */
    public static Catalog of(Optional<String> kept) {
        return kept.flatMap(CatalogInHand::read).orElseGet(BundledCatalog::read);
    }

    private static Optional<Catalog> read(String text) {
        try {
            return Optional.of(CatalogWire.read(text));
        } catch (WireException | CatalogException e) {
            LOG.log(Level.WARNING, "The catalog that is kept here cannot be used; the bundled one is", e);
            return Optional.empty();
        }
    }
}
