package org.preferencecenter.desktop.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.preferencecenter.client.History;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Histories;
import org.preferencecenter.desktop.fixture.Stand;

/** The pictures of the history page. */
final class HistoryViews {
    private HistoryViews() {}

    static List<View> all() {
        return List.of(
                view("history", Histories.usual(), stand -> {}),
                view("history-empty", History.EMPTY, stand -> {}),
                view("history-long", Histories.longer(140), stand -> {}),
                view("history-filtered", Histories.usual(), stand -> {
                    ComboBox<?> filter = View.all(stand, ".combo-box", ComboBox.class).getFirst();
                    filter.getSelectionModel().select(5);
                    search(stand, "office");
                }),
                view("history-no-match", Histories.usual(), stand -> search(stand, "invoice")),
                view("history-entry", Histories.usual(), stand -> details(stand, 2)),
                view("history-entry-waiting", Histories.usual(), stand -> details(stand, 0)),
                view("history-verified", Histories.usual(), stand -> verify(stand, 2)),
                view("history-not-verified", Histories.troubled(), stand -> verify(stand, 0)),
                view("history-key-unknown", Histories.troubled(), stand -> verify(stand, 1)),
                view("history-on-this-day", Histories.usual(), stand -> {
                    View.all(stand, ".date-picker", DatePicker.class).getFirst()
                            .setValue(LocalDate.of(2026, 11, 12));
                    View.lookAt(View.links(stand, "history.day.close").getFirst().getParent(), stand);
                }),
                view("history-no-day", Histories.usual(), stand -> {
                    DatePicker day = View.all(stand, ".date-picker", DatePicker.class).getFirst();
                    day.getEditor().setText("yesterday");
                    day.setValue(day.getConverter().fromString("yesterday"));
                }),
                view("history-exported", Histories.usual(),
                        stand -> View.links(stand, "history.export").getFirst().fire()));
    }

    private static View view(String name, History history, Consumer<Stand> then) {
        return new View(name, Examples.syncing(), stand -> {
            stand.actions.history = CompletableFuture.completedFuture(history);
            View.visit(stand, "navigation.history");
            stand.root.applyCss();
            stand.root.layout();
            then.accept(stand);
        });
    }

    private static void search(Stand stand, String words) {
        View.all(stand, ".text-field", TextField.class).getFirst().setText(words);
    }

    private static void details(Stand stand, int index) {
        View.links(stand, "details.show").get(index).fire();
    }

    private static void verify(Stand stand, int index) {
        details(stand, index);
        stand.root.applyCss();
        stand.root.layout();
        View.press(stand, "history.verify");
        Label outcome = View.label(stand, stand.surroundings.text("history.verify.offline"));
        View.lookAt(outcome.getParent(), stand);
    }
}
