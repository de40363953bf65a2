package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The digest stands for the exact words, on every computer and in every version. */
class NoticeTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");
    private static final Revision REVISION = new Revision(2, 1);

    @Test
    void theDigestOfTheseWordsIsTheSameForEver() {
        assertThat(notice(words(-1)).digest())
                .isEqualTo("3795ad83bddd60e90bf991083b47556b199153533113426fe9f9712e1a18407a");
    }

    @Test
    void changingAnyWordChangesTheDigest() {
        Set<String> digests = new HashSet<>(Set.of(notice(words(-1)).digest()));
        for (int i = 0; i < NoticeWords.class.getRecordComponents().length; i++) {
            assertThat(digests.add(notice(words(i)).digest())).as("word %s", i).isTrue();
        }
    }

    @Test
    void theSameWordsForAnotherPreferenceRevisionOrLanguageAreAnotherNotice() {
        NoticeWords words = words(-1);

        assertThat(List.of(Notice.of(new PreferenceId("other"), REVISION, "de", words).digest(),
                Notice.of(TRAINING, new Revision(2, 2), "de", words).digest(),
                Notice.of(TRAINING, REVISION, "en", words).digest(), notice(words).digest())).doesNotHaveDuplicates();
    }

    @Test
    void wordsCannotMoveFromOneParagraphToTheNextUnseen() {
        assertThat(notice(explained("ab", "c")).digest()).isNotEqualTo(notice(explained("a", "bc")).digest());
        assertThat(notice(explained("a", "b")).digest()).isNotEqualTo(notice(explained("b", "a")).digest());
    }

    @Test
    void aNoticeWhoseWordsWereChangedIsNotGenuine() {
        Notice honest = notice(words(-1));

        assertThat(honest.isGenuine()).isTrue();
        assertThat(new Notice(TRAINING, REVISION, "de", words(3), honest.digest()).isGenuine()).isFalse();
        assertThat(new Notice(TRAINING, new Revision(1, 1), "de", words(-1), honest.digest()).isGenuine()).isFalse();
    }

    private static Notice notice(NoticeWords words) {
        return Notice.of(TRAINING, REVISION, "de", words);
    }

    private static NoticeWords explained(String first, String second) {
        return new NoticeWords("t", "s", "b", List.of(first, second), "d", "l", "r", "s", "t", "r", "w", "r", "a", "");
    }

    /** Words of which one is another than usual. */
    private static NoticeWords words(int changed) {
        String[] texts = {"Schulungen", "Kurz – \"gesagt\"", "Knapp", "Erklärung", "Daten", "Grundlage", "Empfänger",
            "Speicherort", "Übermittlung", "Dauer", "Widerruf", "Ablehnung", "Keine", "Änderung \uD83D\uDE00"};
        if (changed >= 0) {
            texts[changed] += ".";
        }
        return new NoticeWords(texts[0], texts[1], texts[2], List.of(texts[3], "Mehr"), texts[4], texts[5], texts[6],
                texts[7], texts[8], texts[9], texts[10], texts[11], texts[12], texts[13]);
    }
}
