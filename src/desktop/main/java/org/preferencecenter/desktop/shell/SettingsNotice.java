package org.preferencecenter.desktop.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.host.SettingsKeeper;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Says once, above whatever page it is, that the settings could not be read and where they lie now. */
final class SettingsNotice extends VBox {
    private final SettingsKeeper keeper;
    private final Surroundings surroundings;
    private final Label sentence = Texts.of("");

    /** @param dismissed called when the notice is about to go, to move the focus on */
    SettingsNotice(Surroundings surroundings, Runnable dismissed) {
        this.surroundings = surroundings;
        this.keeper = surroundings.settings();
        Button dismiss = new Button(surroundings.text("settings.setAside.dismiss"));
        dismiss.setOnAction(event -> {
            dismissed.run();
            keeper.noteSetAside();
            show();
        });
        Reflow line = new Reflow(surroundings.narrow(), sentence, sentence, EqualButtons.atTheEnd(dismiss));
        line.getStyleClass().add(Styles.BANNER);
        getChildren().add(line);
        getStyleClass().add(Styles.NOTICE);
        show();
    }

    void show() {
        Optional<String> said = keeper.setAside()
                .map(path -> surroundings.text("settings.setAside", path.toString()));
        Shown.text(said, sentence);
        Shown.when(said.isPresent(), this);
    }
}
