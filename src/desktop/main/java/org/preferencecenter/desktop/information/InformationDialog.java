package org.preferencecenter.desktop.information;

import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;

/** Who the vendor is, where data is kept and what one can ask for: from the catalog, so it can be read without a network. */
final class InformationDialog {
    private InformationDialog() {}

    static void open(Catalog catalog, Surroundings surroundings) {
        Reading.open(surroundings.text("information.title"), surroundings, terms(catalog, surroundings));
    }

    /** All that the catalog says whatever a person chooses. */
    static Terms terms(Catalog catalog, Surroundings surroundings) {
        Information information = catalog.wording(surroundings.language()).information();
        Terms terms = who(catalog, surroundings)
                .add(surroundings.text("information.storage"), information.storage())
                .add(surroundings.text("information.thirdParties"), information.thirdParties())
                .add(surroundings.text("information.purpose"), information.purposeLimitation())
                .add(surroundings.text("information.safeguards"), information.safeguards())
                .add(surroundings.text("information.scope"), information.scope())
                .add(surroundings.text("information.asked"), information.consentAsked())
                .add(surroundings.text("information.change"), information.changeAnyTime())
                .add(surroundings.text("information.service"), information.serviceMessages())
                .add(surroundings.text("information.others"), information.otherPeoplesData());
        for (Information.Right right : information.rights()) {
            terms.add(right.title(), right.text());
        }
        return terms.add(surroundings.text("information.complaint"), information.complaint());
    }

    /** Who is responsible, and how to reach them. */
    static Terms who(Catalog catalog, Surroundings surroundings) {
        Information information = catalog.wording(surroundings.language()).information();
        return new Terms(surroundings.narrow())
                .add(surroundings.text("information.controller"), information.controller())
                .add(surroundings.text("information.contact"), information.dataProtectionContact());
    }
}
