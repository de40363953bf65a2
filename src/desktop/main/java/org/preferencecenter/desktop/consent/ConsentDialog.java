package org.preferencecenter.desktop.consent;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.information.PolicyLinks;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/**
 * Asks what is open. Only "Save choices" answers anything, and it answers every question on the page; Esc, closing and "Not
 * now" put the questions off.
 */
final class ConsentDialog {
    private final CenterState state;
    private final Surroundings surroundings;
    private final ConsentForm form;
    private final Label failure = Texts.of("", Styles.TROUBLE);
    private final PolicyLinks links;
    private final Overlays.Overlay overlay;
    private boolean saving;

    ConsentDialog(CenterState state, Surroundings surroundings) {
        this.state = state;
        this.surroundings = surroundings;
        this.form = new ConsentForm(state, surroundings);
        String question = surroundings.text("consent.question", state.catalog().vendor());
        Label change = Texts.of(surroundings.text("consent.change"));
        VBox head = new VBox(Texts.of(question, Styles.DIALOG_TITLE), change);
        head.getStyleClass().add(Styles.STACK);
        if (ConsentForm.isOfAReturningPerson(state)) {
            head.getChildren().add(Texts.of(surroundings.text("consent.others")));
        }
        Shown.when(false, failure);
        links = new PolicyLinks(state.catalog(), surroundings);
        VBox body = new VBox(head, form.node(), failure, links.node());
        EqualButtons buttons = EqualButtons.atTheEnd(
                button("consent.later", this::notNow), button("consent.save", this::save));
        Sheet sheet = new Sheet(question, body, new StackPane(buttons));
        sheet.setAccessibleHelp(change.getText());
        overlay = surroundings.overlays().open(sheet, form.firstBox().orElse(buttons), this::notNow);
        show(state);
    }

    /** Shows what of a state may change while the questions stay the same. */
    void show(CenterState next) {
        links.show(next.sync());
    }

    /** The words this dialog asks with. */
    List<Notice> notices() {
        return ConsentForm.notices(state, surroundings.language());
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    /** Puts the questions off and closes. Nothing is granted, nothing refused. */
    void notNow() {
        surroundings.actions().defer(state.questions());
        close();
    }

    void close() {
        overlay.close();
    }

    private void save() {
        if (saving) {
            return;
        }
        saving = true;
        Shown.when(false, failure);
        surroundings.actions().decide(form.choices(), Surface.CONSENT_DIALOG).whenComplete((done, failed) -> {
            saving = false;
            if (failed == null) {
                close();
            } else {
                Shown.text(Optional.of(surroundings.text("consent.failed")), failure);
            }
        });
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(surroundings.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
