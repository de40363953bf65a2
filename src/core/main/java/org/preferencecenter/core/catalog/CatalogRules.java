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
        rules.languagesAreTags();
        rules.idsAreUnique();
        rules.recipientsAreWellFormed();
        for (int i = 0; i < catalog.preferences().size(); i++) {
            rules.faults.addAll(PreferenceRules.check(catalog, i));
        }
        if (!Forms.isSensible(catalog.reaskAfter())) {
            rules.fault("reaskAfter", "is not between a day and a hundred years");
        }
        catalog.languages().forEach(rules::wordingIsItsLanguage);
        catalog.languages().forEach(rules::rightsAreExplained);
        return rules.faults;
    }

    /** A decision names the language it was made in, so a language without a tag could not be answered in. */
    private void languagesAreTags() {
        catalog.languages().stream().filter(language -> !LanguageTag.isWellFormed(language))
                .forEach(language -> fault("languages", "holds what is no language tag: " + language));
    }

    private void idsAreUnique() {
        unique("languages", catalog.languages());
        unique("sections", catalog.sections());
        unique("recipients", catalog.recipients().stream().map(Recipient::id).toList());
        unique("preferences", catalog.preferences().stream().map(each -> each.id().value()).toList());
    }

    private void unique(String key, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> fault(key, "names twice: " + id));
    }

    private void recipientsAreWellFormed() {
        for (int i = 0; i < catalog.recipients().size(); i++) {
            String key = "recipients[" + i + "].";
            Recipient recipient = catalog.recipients().get(i);
            if (!Forms.isTerm(recipient.role())) {
                fault(key + "role", "is no term: " + recipient.role());
            }
            recipient.countries().stream().filter(country -> !Forms.isCountry(country))
                    .forEach(country -> fault(key + "countries", "holds what is no country code: " + country));
        }
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

    private void fault(String key, String problem) {
        faults.add(new CatalogFault(CatalogFiles.CATALOG, key, "-", problem));
    }
}
