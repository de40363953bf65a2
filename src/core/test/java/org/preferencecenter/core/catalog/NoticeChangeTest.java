package org.preferencecenter.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.text.WordDiff.Kind;

class NoticeChangeTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");
    private static final PreferenceId NEWS = new PreferenceId("corporate-news");
    private final Catalog catalog = BundledCatalog.read();
    private final Notice before = catalog.notice(TRAINING, "en");

    @Test
    void aNoticeDoesNotDifferFromItself() {
        assertThat(NoticeChange.between(before, before)).isEmpty();
    }

    @Test
    void onlyPartsThatDifferAreNamedInTheOrderOfReading() {
        NoticeWords old = before.words();
        Notice after = changed(new NoticeWords(old.title(), old.summary(), old.brief(),
                List.of(old.explanation().getFirst(), "Another paragraph."), old.data() + " Your age.",
                old.legalBasis(),
                old.recipients(), old.storage(), old.transfer(), old.retention(), old.withdrawal(), old.refusal(),
                old.automatedDecisions(), "More data is used."));

        List<NoticeChange> changes = NoticeChange.between(before, after);

        assertThat(changes).extracting(NoticeChange::part).containsExactly(NoticePart.EXPLANATION, NoticePart.DATA);
        assertThat(changes.getLast().pieces(Kind.ADDED)).containsExactly(" Your age.");
        assertThat(changes.getLast().pieces(Kind.REMOVED)).isEmpty();
    }

    @Test
    void whateverIsAgreedToIsCompared() throws ReflectiveOperationException {
        for (RecordComponent component : NoticeWords.class.getRecordComponents()) {
            Notice after = changed(with(before.words(), component.getName()));

            assertThat(NoticeChange.between(before, after)).as(component.getName())
                    .hasSize(component.getName().equals("change") ? 0 : 1);
        }
    }

    @Test
    void noticesOfTwoLanguagesOrPreferencesAreNotCompared() {
        assertThatThrownBy(() -> NoticeChange.between(before, catalog.notice(TRAINING, "de")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NoticeChange.between(before, catalog.notice(NEWS, "en")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Notice changed(NoticeWords words) {
        return Notice.of(TRAINING, new Revision(2, 0), "en", words);
    }

    /** The words with another text in one place. */
    private static NoticeWords with(NoticeWords words, String place) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : NoticeWords.class.getRecordComponents()) {
            Object value = component.getAccessor().invoke(words);
            Object other = value instanceof List<?> ? List.of("Another text") : "Another text";
            values.add(component.getName().equals(place) ? other : value);
        }
        Class<?>[] types = Stream.of(NoticeWords.class.getRecordComponents()).map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return NoticeWords.class.getDeclaredConstructor(types).newInstance(values.toArray());
    }
}
