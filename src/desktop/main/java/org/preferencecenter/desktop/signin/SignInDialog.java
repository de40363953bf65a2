package org.preferencecenter.desktop.signin;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Surroundings;

/** Signing in again, over the window of a person whose account asks for it. It starts at once, since they just said so. */
public final class SignInDialog {
    private final SignInPanel panel;
    private final Overlays.Overlay overlay;

    private SignInDialog(String vendor, Surroundings surroundings) {
        panel = SignInPanel.again(vendor, surroundings, this::close);
        Button later = new Button(surroundings.text("signin.later"));
        later.setOnAction(event -> leave());
        Sheet sheet = new Sheet(surroundings.text("signin.again.title"), panel.node(),
                new StackPane(EqualButtons.atTheEnd(later)));
        overlay = surroundings.overlays().open(sheet, later, this::leave);
        panel.start();
    }

    /** Opens the dialog. */
    public static void open(String vendor, Surroundings surroundings) {
        new SignInDialog(vendor, surroundings);
    }

    private void leave() {
        panel.cancel();
        close();
    }

    private void close() {
        overlay.close();
    }
}
