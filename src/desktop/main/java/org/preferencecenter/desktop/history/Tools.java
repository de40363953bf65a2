package org.preferencecenter.desktop.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** What a person finds their way through the history with: words to search, one preference, and a day to look back from. */
final class Tools extends VBox {
    private final TextField search = new TextField();
    private final PreferenceChoice preference;
    private final DayField day;
    private final Label refusal = Texts.of("", Styles.FINE, Styles.TROUBLE);

    /**
     * @param filtered called when something else is looked for
     * @param picked   called with the day that was picked, or without one
     */
    Tools(Surroundings surroundings, Runnable filtered, Consumer<Optional<LocalDate>> picked) {
        search.setPromptText(surroundings.text("history.search"));
        search.setAccessibleText(surroundings.text("history.search"));
        search.setMaxWidth(Double.MAX_VALUE);
        search.textProperty().addListener((text, before, now) -> filtered.run());
        preference = new PreferenceChoice(surroundings, filtered);
        day = new DayField(surroundings, pickedDay -> {
            Shown.when(false, refusal);
            picked.accept(pickedDay);
        }, sentence -> Shown.text(Optional.of(sentence), refusal));
        Reflow line = new Reflow(surroundings.narrow(), search, search, preference, day);
        line.getStyleClass().add(Styles.TOOLS);
        Shown.when(false, refusal);
        getChildren().addAll(line, refusal);
        getStyleClass().add(Styles.STACK);
    }

    Filter filter() {
        return Filter.of(search.getText(), preference.picked());
    }

    void offer(Timeline timeline) {
        preference.offer(timeline);
    }

    /** Looks for everything. */
    void clear() {
        search.clear();
        preference.pickAll();
    }

    Optional<LocalDate> day() {
        return Optional.ofNullable(day.getValue());
    }

    void clearDay() {
        day.setValue(null);
        day.requestFocus();
    }

    void focusFirst() {
        search.requestFocus();
    }
}
