package org.preferencecenter.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.desktop.data.Receiver.Involvement;
import org.preferencecenter.desktop.data.Receiver.Role;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.fixture.Vendors;
import org.preferencecenter.desktop.text.Speech;

/** Who holds what, where and for how long follows from the catalog, whoever the vendor is. */
class DataFlowTest {
    private static FlowWords words(Catalog catalog, Locale locale) {
        return new FlowWords(DataFlow.of(catalog, locale.getLanguage()),
                Speech.of(locale, ZoneOffset.UTC, InstantSource.fixed(StateBuilder.NOW), StateBuilder.DEVICE));
    }

    @Test
    void theBundledCatalogStoresInTwoCountriesWithAProviderForAllAndOneForNone() {
        DataFlow flow = DataFlow.of(BundledCatalog.read(), "en");

        assertThat(flow.controller()).isEqualTo("Pix4D SA");
        assertThat(flow.countries()).containsExactly("Switzerland", "United States");
        assertThat(flow.receivers()).extracting(Receiver::involvement).containsExactly(Involvement.ALL,
                Involvement.NONE);
        assertThat(flow.receivers()).extracting(Receiver::role).containsExactly(Role.PROCESSOR, Role.THIRD_PARTY);
    }

    @Test
    void whatAllPreferencesSayAlikeOfRetentionIsSaidOnceInTheirLanguage() {
        assertThat(DataFlow.of(BundledCatalog.read(), "en").kept()).isEqualTo("The record of each choice is kept as"
                + " proof while the account exists and for 5 years after it is closed.");
        assertThat(DataFlow.of(BundledCatalog.read(), "de").kept()).isEqualTo("Der Nachweis jeder Entscheidung wird"
                + " aufbewahrt, solange das Konto besteht, und 5 Jahre nach seiner Schließung.");
    }

    @Test
    void whatNoTwoPreferencesSayAlikeIsSaidOfEach() {
        DataFlow flow = DataFlow.of(Vendors.withoutRecipients(), "en");

        assertThat(flow.kept()).isEmpty();
        assertThat(words(Vendors.withoutRecipients(), Locale.US).each(flow.retentions()))
                .contains("Training and tutorials: Kept for 8 years.");
    }

    @Test
    void aRecipientOfSomePreferencesNamesThemAndARoleOfAnotherKindClaimsNothing() {
        List<Receiver> receivers = DataFlow.of(Vendors.withThreeRecipients(), "en").receivers();

        assertThat(receivers).extracting(Receiver::name).containsExactly("Hosting company", "Training academy",
                "Land registry");
        assertThat(receivers).extracting(Receiver::involvement).containsExactly(Involvement.ALL, Involvement.SOME,
                Involvement.NONE);
        assertThat(receivers.get(1).preferences()).containsExactly("Training and tutorials");
        assertThat(receivers.get(2).role()).isEqualTo(Role.OTHER);
    }

    @Test
    void theSentencesSayAllThatIsDrawn() {
        assertThat(words(Vendors.withThreeRecipients(), Locale.US).sentences()).isEqualTo("""
                This computer keeps your choices, their receipts and the words you were shown until you sign out. \
                It exchanges them with Skyline GmbH over an encrypted connection. Skyline GmbH holds your account and \
                your choices, in: Germany. The record of each choice is kept as proof while the account exists and \
                for 5 years after it is closed.
                “Hosting company” processes data for Skyline GmbH, in: Germany. That applies to all that you \
                allow.
                “Training academy” receives data as a third party, in: Germany and France. That applies only to: Training \
                and tutorials.
                “Land registry” receives data, in: France. That does not apply to the preferences here.""");
    }

    @Test
    void whereNobodyElseReceivesDataTheSentencesSaySo() {
        assertThat(words(Vendors.withoutRecipients(), Locale.US).sentences())
                .endsWith("Nobody else is named who receives data.");
        assertThat(words(Vendors.withoutRecipients(), Locale.GERMANY).sentences())
                .endsWith("Niemand sonst ist genannt, der Daten erhält.");
    }
}
