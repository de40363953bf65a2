package org.preferencecenter.core.catalog;

import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * One thing a person is asked, without the words it is asked with.
 *
 * @param purposes         what it is for, as W3C DPV terms such as {@code dpv:DirectMarketing}
 * @param processing       what is done with the data, as DPV terms
 * @param personalData     which data, as DPV personal-data terms such as {@code pd:EmailAddress}
 * @param legalBasis       the legal basis, such as {@code eu-gdpr:A6-1-a}
 * @param recipients       ids of the {@link Recipient}s in the same catalog
 * @param storageCountries ISO 3166 codes of the countries the data is kept in
 * @param transfers        what allows the data to leave for each country
 * @param validFor         how long a grant holds, when it does not hold until withdrawn
 * @param confirmation     what must follow a yes before it counts
 */
public record Preference(PreferenceId id, String section, Revision revision, List<String> purposes,
        List<String> processing, List<String> personalData, String legalBasis, List<String> recipients,
        List<String> storageCountries, List<Transfer> transfers, Optional<Period> validFor, Confirmation confirmation) {

    public Preference {
        purposes = List.copyOf(purposes);
        processing = List.copyOf(processing);
        personalData = List.copyOf(personalData);
        recipients = List.copyOf(recipients);
        storageCountries = List.copyOf(storageCountries);
        transfers = List.copyOf(transfers);
    }

    /** The same preference, asked with words of another revision. */
    public Preference with(Revision other) {
        return new Preference(id, section, other, purposes, processing, personalData, legalBasis, recipients,
                storageCountries, transfers, validFor, confirmation);
    }

    /** What allows data to go to a country. */
    public record Transfer(String country, String basis) {}
}
