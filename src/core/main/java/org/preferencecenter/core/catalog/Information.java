package org.preferencecenter.core.catalog;

import java.util.List;

/** What a person must be told whatever they choose, in one language. */
public record Information(String consentAsked, String changeAnyTime, String serviceMessages, String storage,
        String purposeLimitation, String thirdParties, String safeguards, String scope, String otherPeoplesData,
        String controller, String dataProtectionContact, String complaint, List<Right> rights) {
    public Information {
        rights = List.copyOf(rights);
    }

    /**
     * One right of the person.
     *
     * @param right the right as a DPV term, such as {@code eu-gdpr:A17}
     */
    public record Right(String id, String right, String title, String text) {}
}
