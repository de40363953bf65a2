package org.preferencecenter.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What must hold for one preference within its catalog. */
final class PreferenceRules {
    private static final String MODEL_TRAINING = "ai:ModelTraining";

    private final Catalog catalog;
    private final Preference preference;
    private final String key;
    private final List<CatalogFault> faults = new ArrayList<>();

    private PreferenceRules(Catalog catalog, int index) {
        this.catalog = catalog;
        this.preference = catalog.preferences().get(index);
        this.key = "preferences[" + index + "].";
    }

    static List<CatalogFault> check(Catalog catalog, int index) {
        PreferenceRules rules = new PreferenceRules(catalog, index);
        rules.refersToWhatExists();
        rules.countriesHaveABasis();
        rules.termsAreWellFormed();
        rules.modelTrainingStandsAlone();
        rules.grantsLastForASensibleTime();
        return rules.faults;
    }

    private void refersToWhatExists() {
        if (!catalog.sections().contains(preference.section())) {
            fault("section", "names no section: " + preference.section());
        }
        List<String> known = catalog.recipients().stream().map(Recipient::id).toList();
        preference.recipients().stream().filter(id -> !known.contains(id))
                .forEach(id -> fault("recipients", "names no recipient: " + id));
    }

    /** The data goes where it is stored and where those who receive it are. */
    private void countriesHaveABasis() {
        preference.storageCountries().stream().filter(country -> !Forms.isCountry(country))
                .forEach(country -> fault("storageCountries", "holds what is no country code: " + country));
        List<String> covered = preference.transfers().stream().map(Preference.Transfer::country).toList();
        Stream.concat(preference.storageCountries().stream(), catalog.recipients().stream()
                .filter(recipient -> preference.recipients().contains(recipient.id()))
                .flatMap(recipient -> recipient.countries().stream()))
                .distinct().filter(country -> !covered.contains(country))
                .forEach(country -> fault("transfers", "gives no basis for " + country));
    }

    private void termsAreWellFormed() {
        terms("purposes", preference.purposes());
        terms("processing", preference.processing());
        terms("personalData", preference.personalData());
        terms("legalBasis", List.of(preference.legalBasis()));
        terms("transfers", preference.transfers().stream().map(Preference.Transfer::basis).toList());
    }

    private void terms(String field, List<String> terms) {
        terms.stream().filter(term -> !Forms.isTerm(term)).forEach(term -> fault(field, "holds no term: " + term));
    }

    /** Consent to training models is never folded into consent to something else (GDPR Art. 6(1)(a), recital 43). */
    private void modelTrainingStandsAlone() {
        if (preference.processing().contains(MODEL_TRAINING) && preference.purposes().size() > 1) {
            fault("purposes", "merges " + MODEL_TRAINING + " with another purpose");
        }
    }

    private void grantsLastForASensibleTime() {
        if (preference.validFor().filter(period -> !Forms.isSensible(period)).isPresent()) {
            fault("validFor", "is not between a day and a hundred years");
        }
    }

    private void fault(String field, String problem) {
        faults.add(new CatalogFault(CatalogFiles.CATALOG, key + field, "-", problem));
    }
}
