package org.preferencecenter.desktop.data;

import java.util.List;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Recipient;
import org.preferencecenter.core.catalog.Wording;

/**
 * Someone who may receive data.
 *
 * @param name        as the catalog words it
 * @param countries   by name
 * @param preferences the titles of those that involve them, where only some do; empty for all and for none
 */
record Receiver(String name, Role role, List<String> countries, Involvement involvement, List<String> preferences) {
    Receiver {
        countries = List.copyOf(countries);
        preferences = List.copyOf(preferences);
    }

    /** What they are in the eyes of the law, as far as it is drawn. */
    enum Role {
        /** They act for the controller. */
        PROCESSOR, THIRD_PARTY, OTHER
    }

    /** For how many preferences they receive data. */
    enum Involvement {
        ALL, SOME, NONE
    }

    static Receiver of(Recipient recipient, Catalog catalog, Wording wording) {
        List<Preference> involving = catalog.preferences().stream()
                .filter(each -> each.recipients().contains(recipient.id())).toList();
        Involvement involvement = involvement(involving.size(), catalog.preferences().size());
        return new Receiver(wording.recipients().getOrDefault(recipient.id(), recipient.id()), role(recipient.role()),
                DataFlow.countries(recipient.countries(), wording), involvement,
                involvement == Involvement.SOME
                        ? involving.stream().map(each -> DataFlow.title(each, wording)).toList()
                        : List.of());
    }

    private static Involvement involvement(int involving, int all) {
        if (involving == 0) {
            return Involvement.NONE;
        }
        return involving == all ? Involvement.ALL : Involvement.SOME;
    }

    private static Role role(String term) {
        return switch (term) {
            case "dpv:DataProcessor", "dpv:DataSubProcessor" -> Role.PROCESSOR;
            case "dpv:ThirdParty" -> Role.THIRD_PARTY;
            default -> Role.OTHER;
        };
    }
}
