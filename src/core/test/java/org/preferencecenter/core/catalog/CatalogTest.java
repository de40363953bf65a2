package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
    private final Catalog catalog = BundledCatalog.read();

    @ParameterizedTest
    @CsvSource({"de, de", "de-CH, de", "de_AT, de", "en, en", "en-GB, en", "fi, en", "'', en", "-, en", "deu, en"})
    void aPersonIsServedInTheirLanguageElseInTheFirst(String wanted, String served) {
        assertThat(catalog.languageFor(wanted)).isEqualTo(served);
        assertThat(catalog.wording(wanted).language()).isEqualTo(served);
    }

    @Test
    void aNoticeNamesTheLanguageItIsReallyIn() {
        Notice notice = catalog.notice(new PreferenceId("training"), "fi-FI");

        assertThat(notice.language()).isEqualTo("en");
        assertThat(notice.words().title()).isEqualTo("Training and tutorials");
        assertThat(notice.isGenuine()).isTrue();
    }

    @Test
    void everyPreferenceHasANoticeInEveryLanguageAndNoTwoAreTheSame() {
        assertThat(catalog.notices()).hasSize(50).allMatch(Notice::isGenuine).extracting(Notice::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheCatalogDoesNotAskHasNoNotice() {
        PreferenceId other = new PreferenceId("other");

        assertThat(catalog.preference(other)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.notice(other, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Training", "training-", "-training", "a--b", "a_b", "a b", "1st", "training\n",
        "tr\u00e4ining", "../training"})
    void aPreferenceIdIsLowerCaseWordsJoinedByHyphens(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PreferenceId(id));
    }

    @Test
    void aPreferenceIdHasAtMost64Characters() {
        assertThat(new PreferenceId("a".repeat(64))).hasToString("a".repeat(64));
        assertThatIllegalArgumentException().isThrownBy(() -> new PreferenceId("a".repeat(65)));
    }

    @Test
    void revisionsAreOrderedByMajorThenMinorAsNumbers() {
        assertThat(Revision.parse("2.0")).isGreaterThan(Revision.parse("1.10"));
        assertThat(Revision.parse("1.10")).isGreaterThan(Revision.parse("1.9"));
        assertThat(Revision.parse("1.9")).isEqualTo(new Revision(1, 9)).hasToString("1.9");
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(1, -1));
    }

    @Test
    void everyRevisionThereIsCanBeWrittenAndRead() {
        assertThat(Revision.parse("999999.999999")).isEqualTo(new Revision(999_999, 999_999));
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(1_000_000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Revision(1, 1_000_000));
    }
}
