package org.preferencecenter.core.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The faults of a catalog as they are found. Enough to mend it by; a catalog that is all faults must not fill memory and log. */
final class Faults {
    /** Nobody mends more of them before reading again. */
    private static final int MOST = 100;

    private final List<CatalogFault> found = new ArrayList<>();

    void add(CatalogFault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    void addAll(Collection<CatalogFault> faults) {
        faults.forEach(this::add);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<CatalogFault> found() {
        return List.copyOf(found);
    }
}
