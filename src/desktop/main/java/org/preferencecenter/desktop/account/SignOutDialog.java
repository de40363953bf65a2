package org.preferencecenter.desktop.account;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.SyncWords;

/** Asks before signing out, and says what stays on this computer. */
public final class SignOutDialog {
    private final Surroundings surroundings;
    private final Label failure = Texts.of("", Styles.TROUBLE);
    private final Overlays.Overlay overlay;

    private SignOutDialog(String kept, Surroundings surroundings) {
        this.surroundings = surroundings;
        String title = surroundings.text("signout.title");
        Button stay = new Button(surroundings.text("signout.cancel"));
        stay.setOnAction(event -> close());
        Button signOut = new Button(surroundings.text("signout.confirm"));
        signOut.setOnAction(event -> signOut());
        VBox body = new VBox(Texts.of(title, Styles.DIALOG_TITLE), Texts.of(kept),
                Texts.of(surroundings.text("signout.removed")), failure);
        Shown.when(false, failure);
        overlay = surroundings.overlays().open(
                new Sheet(title, body, new StackPane(EqualButtons.atTheEnd(stay, signOut))), stay, this::close);
    }

    /** Opens the dialog. */
    public static void open(CenterState state, Surroundings surroundings) {
        new SignOutDialog(SyncWords.atSignOut(state, surroundings.speech()), surroundings);
    }

    private void signOut() {
        surroundings.actions().signOut().whenComplete((done, failed) -> {
            if (failed == null) {
                close();
            } else {
                Shown.text(Optional.of(surroundings.text("signout.failed")), failure);
            }
        });
    }

    private void close() {
        overlay.close();
    }
}
