package org.preferencecenter.desktop.account;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.DeviceLabel;
import org.preferencecenter.desktop.host.SettingsKeeper;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Asks what to call this computer from now on. */
final class RenameDialog {
    private final Surroundings surroundings;
    private final TextField field;
    private final Label fault = Texts.of("", Styles.TROUBLE);
    private final Overlays.Overlay overlay;

    private RenameDialog(String label, Surroundings surroundings) {
        this.surroundings = surroundings;
        String title = surroundings.text("rename.title");
        field = new TextField(label);
        field.setOnAction(event -> save());
        Label name = Texts.of(surroundings.text("rename.name"), Styles.QUIET);
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        VBox asked = new VBox(name, field, fault);
        asked.getStyleClass().add(Styles.GROUP);
        Shown.when(false, fault);
        VBox body = new VBox(Texts.of(title, Styles.DIALOG_TITLE), Texts.of(surroundings.text("rename.text", label)),
                asked);
        EqualButtons buttons = EqualButtons.atTheEnd(button("rename.cancel", this::close),
                button("rename.save", this::save));
        overlay = surroundings.overlays().open(new Sheet(title, body, new StackPane(buttons)), field, this::close);
        field.selectAll();
    }

    /** @param label what it is called now */
    static void open(String label, Surroundings surroundings) {
        new RenameDialog(label, surroundings);
    }

    private void save() {
        Optional<String> label = DeviceLabel.of(field.getText());
        if (label.isPresent()) {
            close();
            SettingsKeeper keeper = surroundings.settings();
            keeper.change(keeper.settings().get().withDevice(label));
        } else {
            Shown.text(Optional.of(surroundings.text("rename.fault", DeviceLabel.LONGEST)), fault);
            field.setAccessibleHelp(fault.getText());
            field.requestFocus();
        }
    }

    private void close() {
        overlay.close();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(surroundings.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
