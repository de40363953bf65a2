package org.preferencecenter.core.example;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;

/** Preferences and catalogs to tell stories with. */
public final class Examples {
    public static final PreferenceId TRAINING = new PreferenceId("training");
    public static final PreferenceId NEWS = new PreferenceId("corporate-news");
    public static final PreferenceId STATISTICS = new PreferenceId("usage-statistics");
    public static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");

    private Examples() {}

    /** A preference that is asked about with words of this major revision. */
    public static Preference preference(PreferenceId id, int major) {
        return preference(id, new Revision(major, 0), Optional.empty());
    }

    /** A preference whose grants hold for a time. */
    public static Preference preference(PreferenceId id, Period validFor) {
        return preference(id, new Revision(1, 0), Optional.of(validFor));
    }

    /** A preference with these words and this validity. */
    public static Preference preference(PreferenceId id, Revision revision, Optional<Period> validFor) {
        return preference(id, revision, validFor, Confirmation.NONE);
    }

    /** A preference whose grants need this to follow. */
    public static Preference preference(PreferenceId id, Revision revision, Optional<Period> validFor,
            Confirmation confirmation) {
        Preference like = BundledCatalog.read().preference(id).orElseThrow();
        return new Preference(id, like.section(), revision, like.purposes(), like.processing(), like.personalData(),
                like.legalBasis(), like.recipients(), like.storageCountries(), like.transfers(), validFor,
                confirmation);
    }

    /** The bundled catalog, as if it asked these questions. */
    public static Catalog catalog(List<Preference> preferences) {
        Catalog like = BundledCatalog.read();
        return new Catalog(like.version(), like.published(), like.vendor(), like.languages(), like.reaskAfter(),
                like.controller(), like.links(), like.sections(), like.recipients(), preferences, like.wordings());
    }
}
