package org.preferencecenter.core.catalog;

import java.util.List;

/**
 * Someone who may receive personal data.
 *
 * @param role      their role as a DPV term, such as {@code dpv:DataProcessor}
 * @param countries ISO 3166 codes
 */
public record Recipient(String id, String role, List<String> countries) {
    public Recipient {
        countries = List.copyOf(countries);
    }
}
