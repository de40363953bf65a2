package org.preferencecenter.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.Revision;

/** What a decision says of where it was made and what was read there. */
class LabelsTest {
    private static final Revision REVISION = new Revision(1, 0);
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void aLabelHoldsAHundredCharactersOfAnyScript() {
        assertThat(device("\uD83D\uDDBC".repeat(100)).device()).hasSize(200);
        assertThat(device("Büro im 2. Stock").device()).isEqualTo("Büro im 2. Stock");
        assertThatIllegalArgumentException().isThrownBy(() -> device("x".repeat(101)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\u0000", "\u001b[31m", "a\u0085b", "\ud800", "a\udc00"})
    void whatCannotBeShownOrStoredIsNoLabel(String label) {
        assertThatIllegalArgumentException().isThrownBy(() -> device(label));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(Surface.WEB_PAGE, label, "desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF", "abc"})
    void whatIsNoDigestIsRefused(String digest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeReference(REVISION, digest, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de-CH", "zh-Hant-TW", "sr-Latn"})
    void aLanguageIsNamedByItsTag(String language) {
        assertThat(new NoticeReference(REVISION, DIGEST, language).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "de_CH", "../en", "en-", "de-a-b-c-d", "klingonese"})
    void whatIsNoLanguageTagIsRefused(String language) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NoticeReference(REVISION, DIGEST, language));
    }

    private static Origin device(String label) {
        return new Origin(Surface.PREFERENCES_WINDOW, "Example 1.0", label);
    }
}
