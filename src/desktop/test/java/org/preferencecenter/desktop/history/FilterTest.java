package org.preferencecenter.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.catalog.PreferenceId;

class FilterTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");

    @Test
    void withoutWordsAndPreferenceEverythingIsWanted() {
        Filter filter = Filter.of("  ", Optional.empty());

        assertThat(filter.finds("anything")).isTrue();
        assertThat(filter.wants(TRAINING)).isTrue();
        assertThat(filter.words()).isEmpty();
    }

    @Test
    void eachWordHasToBeFoundInAnyOrderAndCase() {
        Filter filter = Filter.of(" Laptop  WITHDRAWN ", Optional.empty());

        assertThat(filter.finds("Withdrawn Training field laptop")).isTrue();
        assertThat(filter.finds("Allowed Training field laptop")).isFalse();
    }

    @Test
    void onePreferenceIsWantedAndNoOther() {
        Filter filter = Filter.of("", Optional.of(TRAINING));

        assertThat(filter.wants(TRAINING)).isTrue();
        assertThat(filter.wants(new PreferenceId("corporate-news"))).isFalse();
    }
}
