package org.preferencecenter.desktop.settings;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Where a person writes the address of a proxy. */
final class ProxyField {
    private final Surroundings surroundings;
    private final Consumer<ProxyChoice.Manual> taken;
    private final TextField field = new TextField();
    private final Label pending;
    private final Label fault = Texts.of("", Styles.TROUBLE);
    private final VBox node;

    /** @param taken called with an address that is one */
    ProxyField(Surroundings surroundings, Consumer<ProxyChoice.Manual> taken) {
        this.surroundings = surroundings;
        this.taken = taken;
        Label name = Texts.of(surroundings.text("settings.proxy.address"), Styles.QUIET);
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        field.setOnAction(event -> take());
        Button use = new Button(surroundings.text("settings.proxy.use"));
        use.setOnAction(event -> take());
        Reflow line = new Reflow(surroundings.narrow(), field, field, EqualButtons.atTheStart(use));
        line.getStyleClass().add(Styles.ADDRESS);
        pending = Texts.of(surroundings.text("settings.proxy.pending"), Styles.FINE);
        Shown.when(false, fault);
        node = new VBox(name, line, pending, fault);
        node.getStyleClass().add(Styles.GROUP);
        Shown.when(false, node);
    }

    Region node() {
        return node;
    }

    /** Shows the address that is set; nothing where none is. What the person is writing stays. */
    void show(Optional<ProxyChoice.Manual> proxy) {
        Shown.when(proxy.isPresent(), node);
        Shown.when(false, pending);
        if (!field.isFocused() || proxy.isEmpty()) {
            field.setText(proxy.map(ProxyAddress::write).orElse(""));
            say(Optional.empty());
        }
    }

    /** Lets the person write one; until they have, the way stays as it was. */
    void ask() {
        Shown.when(true, node);
        Shown.when(true, pending);
    }

    private void take() {
        switch (ProxyAddress.read(field.getText())) {
            case ProxyAddress.Reading.Address(var proxy) -> {
                say(Optional.empty());
                field.setText(ProxyAddress.write(proxy));
                Shown.when(false, pending);
                taken.accept(proxy);
            }
            case ProxyAddress.Reading.Faulty(var why) -> {
                Shown.when(false, pending);
                say(Optional.of(surroundings.text(switch (why) {
                    case HOST -> "settings.proxy.fault.host";
                    case PORT -> "settings.proxy.fault.port";
                    case KIND -> "settings.proxy.fault.kind";
                    case CREDENTIALS -> "settings.proxy.fault.credentials";
                })));
                field.requestFocus();
                Scrolling.reveal(fault, field);
            }
        }
    }

    private void say(Optional<String> sentence) {
        Shown.text(sentence, fault);
        field.setAccessibleHelp(sentence.orElse(null));
    }
}
