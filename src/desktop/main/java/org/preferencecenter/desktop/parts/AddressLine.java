package org.preferencecenter.desktop.parts;

import java.net.URI;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** An address to be read and copied, for whoever has to open it somewhere else. */
public final class AddressLine extends VBox {
    /** @param name what the address leads to */
    public AddressLine(String name, URI address, Surroundings surroundings) {
        TextField field = new TextField(address.toString());
        field.setEditable(false);
        Label label = Texts.of(name, Styles.QUIET);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        Label copied = Texts.of(surroundings.text("address.copied"), Styles.QUIET);
        Shown.when(false, copied);
        Button copy = new Button(surroundings.text("address.copy"));
        copy.setOnAction(event -> {
            surroundings.actions().copy(address.toString());
            Shown.when(true, copied);
        });
        Reflow line = new Reflow(surroundings.narrow(), field, field, EqualButtons.atTheStart(copy));
        line.getStyleClass().add(Styles.ADDRESS);
        getChildren().addAll(label, line, copied);
        getStyleClass().add(Styles.GROUP);
    }
}
