package org.preferencecenter.desktop.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordListTest {
    @Test
    void aLanguageWithoutAListFails() {
        assertThatThrownBy(() -> WordList.of("tlh")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("write words_tlh.properties");
    }

    @Test
    void aKindThatAListDoesNotHaveFails() {
        WordList list = WordList.of("en");

        assertThatThrownBy(() -> list.find("flattery", "You look good today.")).isInstanceOf(AssertionError.class)
                .hasMessageContaining("flattery");
    }

    @ParameterizedTest
    @CsvSource({"en, begging, Please allow this., Please", "en, begging, A pleased person., ''",
        "en, guilt, You will regret it., regret",
        "en, guilt, Regretting it., Regretting",
        "en, doubleNegative, Do not ever again refuse., Do not ever again refuse",
        "en, doubleNegative, Do not move. We refuse., ''", "en, doubleNegative, Do not refuse., Do not refuse",
        "de, begging, Wir bitten um Antwort., ''", "de, begging, Bitte erlauben., Bitte",
        "de, guilt, Sie haben etwas verpasst., verpasst",
        "de, praise, TOLLE WAHL, TOLLE"})
    void entriesAreWholeWordsAndEndingsAndGaps(String language, String kind, String sentence, String found) {
        assertThat(WordList.of(language).find(kind, sentence).findFirst().orElse("")).isEqualTo(found);
    }
}
