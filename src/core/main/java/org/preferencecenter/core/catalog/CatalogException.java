package org.preferencecenter.core.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** A catalog that must not be used, with the faults found in it. */
public final class CatalogException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<CatalogFault> faults;

    public CatalogException(List<CatalogFault> faults) {
        super(faults.stream().map(CatalogFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<CatalogFault> faults() {
        return faults;
    }
}
