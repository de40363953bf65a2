package org.preferencecenter.desktop.account;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** A dialog about signing out: a title, what there is to say, and the way back, which is also what the Esc key does. */
final class SignOutDialog {
    private final Surroundings surroundings;
    private final Label failure = Texts.of("", Styles.TROUBLE);
    private final Overlays.Overlay overlay;
    private final Runnable left;

    /**
     * Opens the dialog.
     *
     * @param buttons beside the one that leads back, which has the focus first
     * @param left    what else happens when the person goes back
     */
    SignOutDialog(String title, VBox body, Surroundings surroundings, Runnable left, Button... buttons) {
        this.surroundings = surroundings;
        this.left = left;
        Button stay = new Button(surroundings.text("signout.cancel"));
        stay.setOnAction(event -> stay());
        body.getChildren().addFirst(Texts.of(title, Styles.DIALOG_TITLE));
        body.getChildren().add(failure);
        Shown.when(false, failure);
        overlay = surroundings.overlays().open(
                new Sheet(title, body, new StackPane(EqualButtons.atTheEnd(Stream.concat(Stream.of(stay),
                        Stream.of(buttons)).toArray(Button[]::new)))),
                stay, this::stay);
    }

    /** Closes the dialog when the person is signed out, and says so if that cannot be. */
    void closeAfter(CompletionStage<?> signedOut) {
        signedOut.whenComplete((done, failed) -> {
            if (failed == null) {
                close();
            } else {
                Shown.text(Optional.of(surroundings.text("signout.failed")), failure);
            }
        });
    }

    boolean isOpen() {
        return overlay.isOpen();
    }

    void close() {
        overlay.close();
    }

    private void stay() {
        left.run();
        close();
    }
}
