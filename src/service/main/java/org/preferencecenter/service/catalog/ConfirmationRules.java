package org.preferencecenter.service.catalog;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.CatalogFault;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;

/** What must hold for the confirmations that a catalog wants. */
final class ConfirmationRules {
    private ConfirmationRules() {}

    /**
     * Whether a yes needs a confirmation changes only with the words. Else a yes that waits for one would count one day without it,
     * and one that counts would cease to with nobody asked.
     */
    static List<CatalogFault> check(Catalog before, Catalog next) {
        return faults(next, preference -> before.preference(preference.id())
                .filter(earlier -> earlier.revision().major() == preference.revision().major())
                .filter(earlier -> earlier.confirmation() != preference.confirmation()).isPresent(),
                "changes without a new major revision");
    }

    /** Each confirmation that the catalog wants, where none can be asked for. */
    static List<CatalogFault> wanted(Catalog catalog) {
        return faults(catalog, preference -> preference.confirmation() == Confirmation.EMAIL,
                "asks for e-mails, and this service has no mail-server");
    }

    private static List<CatalogFault> faults(Catalog catalog, Predicate<Preference> wrong,
            String problem) {
        List<Preference> all = catalog.preferences();
        return IntStream.range(0, all.size()).filter(i -> wrong.test(all.get(i)))
                .mapToObj(i -> new CatalogFault(CatalogFiles.CATALOG, "preferences[" + i + "].confirmation", "-",
                        problem))
                .toList();
    }
}
