package org.preferencecenter.core.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the parts of a catalog that is whole in itself. */
final class CatalogRules {
    /** Rights of GDPR Art. 7(3), 13(2)(b)-(d) that every catalog must explain. */
    private static final List<String> RIGHTS = List.of("eu-gdpr:A7-3", "eu-gdpr:A15", "eu-gdpr:A16", "eu-gdpr:A17",
            "eu-gdpr:A18", "eu-gdpr:A20", "eu-gdpr:A21", "eu-gdpr:A77");

    private final Catalog catalog;
    private final List<CatalogFault> faults = new ArrayList<>();

    private CatalogRules(Catalog catalog) {
        this.catalog = catalog;
    }

    static List<CatalogFault> check(Catalog catalog) {
        CatalogRules rules = new CatalogRules(catalog);
        rules.idsAreUnique();
        catalog.preferences().forEach(rules::refersToWhatExists);
        catalog.preferences().forEach(rules::transfersHaveABasis);
        catalog.languages().forEach(rules::wordingIsItsLanguage);
        catalog.languages().forEach(rules::rightsAreExplained);
        return rules.faults;
    }

    private void idsAreUnique() {
        Set<PreferenceId> seen = new HashSet<>();
        for (Preference preference : catalog.preferences()) {
            if (!seen.add(preference.id())) {
                fault(preference, "id", "stands twice");
            }
        }
    }

    private void refersToWhatExists(Preference preference) {
        if (!catalog.sections().contains(preference.section())) {
            fault(preference, "section", "names no section: " + preference.section());
        }
        List<String> known = catalog.recipients().stream().map(Recipient::id).toList();
        preference.recipients().stream().filter(id -> !known.contains(id))
                .forEach(id -> fault(preference, "recipients", "names no recipient: " + id));
    }

    private void transfersHaveABasis(Preference preference) {
        List<String> covered = preference.transfers().stream().map(Preference.Transfer::country).toList();
        preference.storageCountries().stream().filter(country -> !covered.contains(country))
                .forEach(country -> fault(preference, "transfers", "gives no basis for " + country));
    }

    private void wordingIsItsLanguage(String language) {
        String written = catalog.wording(language).language();
        if (!language.equals(written)) {
            faults.add(new CatalogFault(CatalogFiles.nameOf(language), "language", language, "says " + written));
        }
    }

    private void rightsAreExplained(String language) {
        List<String> told = catalog.wording(language).information().rights().stream().map(Information.Right::right)
                .toList();
        RIGHTS.stream().filter(right -> !told.contains(right)).forEach(right -> faults.add(new CatalogFault(
                CatalogFiles.nameOf(language), "information.rights", language, "does not explain " + right)));
    }

    private void fault(Preference preference, String key, String problem) {
        faults.add(new CatalogFault(CatalogFiles.CATALOG, "preferences." + preference.id() + "." + key, "-", problem));
    }
}
