package org.preferencecenter.desktop.history;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.text.Titles;

/** Picks one preference, or all. */
final class PreferenceChoice extends ComboBox<PreferenceChoice.Item> {
    private final Surroundings surroundings;

    /** A preference and its name; all of them without one. */
    record Item(Optional<PreferenceId> preference, String name) {}

    /** @param picked called when another one was picked */
    PreferenceChoice(Surroundings surroundings, Runnable picked) {
        this.surroundings = surroundings;
        setAccessibleText(surroundings.text("history.filter"));
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setButtonCell(new NameCell());
        setCellFactory(list -> new NameCell());
        getItems().setAll(all());
        setValue(all());
        valueProperty().addListener((value, before, now) -> picked.run());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** A long name takes several lines, for which the control itself makes no room. */
    @Override
    protected double computePrefHeight(double width) {
        double usual = super.computePrefHeight(width);
        Node arrow = lookup(".arrow-button");
        return width < 0 || arrow == null
                ? usual
                : Math.max(usual, getButtonCell().prefHeight(width - arrow.prefWidth(-1)));
    }

    Optional<PreferenceId> picked() {
        Item item = getValue();
        return item == null ? Optional.empty() : item.preference();
    }

    void pickAll() {
        setValue(getItems().getFirst());
    }

    /** Offers what the catalog asks, and what was answered and is asked no more. What was picked stays so. */
    void offer(Timeline timeline) {
        Set<PreferenceId> ids = new LinkedHashSet<>(timeline.catalog().preferences().stream().map(Preference::id)
                .toList());
        timeline.known().decisions().stream().map(Decision::preference)
                .sorted(Comparator.comparing(PreferenceId::value)).forEach(ids::add);
        List<Item> items = ids.stream().map(id -> new Item(Optional.of(id),
                Titles.of(id, timeline.catalog(), surroundings.speech()))).toList();
        Optional<PreferenceId> before = picked();
        if (!getItems().subList(1, getItems().size()).equals(items)) {
            getItems().remove(1, getItems().size());
            getItems().addAll(items);
            getItems().stream().filter(item -> item.preference().equals(before)).findFirst().ifPresent(this::setValue);
        }
    }

    private Item all() {
        return new Item(Optional.empty(), surroundings.text("history.filter.all"));
    }

    private static final class NameCell extends ListCell<Item> {
        NameCell() {
            setWrapText(true);
            RightToLeft.guard(this);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? null : item.name());
        }
    }
}
