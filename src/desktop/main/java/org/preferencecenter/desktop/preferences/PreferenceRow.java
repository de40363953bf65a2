package org.preferencecenter.desktop.preferences;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.changes.WhatChanged;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.NoticeRow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** One preference. A tick is handed on at once; the box shows it meanwhile, and what holds when the answer is there. */
final class PreferenceRow {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private final Notice notice;
    private final Surroundings surroundings;
    private final Runnable toggled;
    private final AskingCheckBox box = new AskingCheckBox(this::toggle);
    private final Label note = Texts.of("", Styles.FINE);
    private final TruthLine truth = new TruthLine();
    private final Label rejection = Texts.of("", Styles.FINE, Styles.TROUBLE);
    private final Label failure = Texts.of("", Styles.FINE, Styles.TROUBLE);
    private final EqualButtons answers;
    private final Hyperlink undo;
    private final NoticeRow row;
    private final WhatChanged changed;

    private @Nullable PreferenceState state;
    private @Nullable PreferenceLines shown;
    private String spoken = "";
    private int inFlight;
    private @Nullable Boolean undoTo;

    /** @param toggled called when the person toggles the box, so that the page knows what "undo" is about */
    PreferenceRow(Notice notice, Information information, Surroundings surroundings, Runnable toggled) {
        this.notice = notice;
        this.surroundings = surroundings;
        this.toggled = toggled;
        this.answers = EqualButtons.atTheStart(answer("preferences.refuse", false), answer("preferences.allow", true));
        this.undo = Links.of("", this::undo);
        row = new NoticeRow(box, notice.words().summary(), notice, information, surroundings);
        changed = new WhatChanged(notice, row, surroundings);
        undo.getStyleClass().add(Styles.FINE);
        row.addLines(truth, undo, note, rejection, changed.lines(), answers, failure);
        showFailure(Optional.empty());
        showUndo(null);
    }

    NoticeRow node() {
        return row;
    }

    Node firstControl() {
        return box;
    }

    void show(PreferenceState next, SyncStatus sync) {
        state = next;
        PreferenceLines lines = PreferenceLines.of(next, sync, surroundings.speech());
        boolean locked = next.lock().isPresent();
        box.setLocked(locked);
        row.pseudoClassStateChanged(LOCKED, locked);
        if (!lines.equals(shown)) {
            shown = lines;
            showLines(lines);
        }
        changed.show(next);
        spoken = surroundings.speech().words().sentences(notice.words().summary(), lines.spoken(), changed.spoken());
        speak();
        if (inFlight == 0) {
            box.setSelected(next.ticked());
            if (undoTo != null && (locked || next.ticked() == undoTo)) {
                showUndo(null);
            }
        }
    }

    private void showLines(PreferenceLines lines) {
        Shown.remark(lines.note(), note);
        truth.show(lines);
        Shown.text(lines.rejection(), rejection);
        Shown.when(lines.asks(), answers);
    }

    /** Takes the last toggle back, if there is one to take back. */
    void undo() {
        if (undoTo != null) {
            boolean granted = undoTo;
            box.requestFocus();
            showUndo(null);
            decide(granted, null);
        }
    }

    private void toggle(boolean granted) {
        toggled.run();
        decide(granted, !granted);
    }

    private void decide(boolean granted, @Nullable Boolean undoAfterwards) {
        PreferenceState before = state;
        inFlight++;
        box.setSelected(granted);
        showFailure(Optional.empty());
        surroundings.actions().decide(List.of(new Choice(notice, granted)), Surface.PREFERENCES_WINDOW)
                .whenComplete((done, failed) -> {
                    inFlight--;
                    if (failed != null) {
                        showFailure(Optional.of(surroundings.text(
                                granted ? "preferences.failed.grant" : "preferences.failed.denial")));
                    }
                    showUndo(failed == null ? undoAfterwards : null);
                    // Saved, and the new state still on its way: until it comes, the answer itself is the truth.
                    boolean unheard = failed == null && before != null && before.equals(state);
                    if (inFlight == 0 && state != null && !unheard) {
                        box.setSelected(state.ticked());
                    }
                });
    }

    private Button answer(String key, boolean granted) {
        Button button = new Button(surroundings.text(key));
        button.setAccessibleText(surroundings.text(key + ".name", notice.words().title()));
        button.setOnAction(event -> {
            box.requestFocus();
            decide(granted, null);
        });
        return button;
    }

    private void showUndo(@Nullable Boolean to) {
        undoTo = to;
        Shown.when(to != null, undo);
        if (to != null) {
            String key = to ? "preferences.undo.allow" : "preferences.undo.refuse";
            undo.setText(surroundings.text(key));
            undo.setAccessibleText(surroundings.text(key + ".name", notice.words().title()));
        }
    }

    private void showFailure(Optional<String> text) {
        Shown.text(text, failure);
        speak();
    }

    private void speak() {
        box.setAccessibleHelp(surroundings.speech().words().sentences(failure.getText(), spoken));
    }
}
