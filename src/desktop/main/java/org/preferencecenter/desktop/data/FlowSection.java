package org.preferencecenter.desktop.data;

import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** The drawing, and on demand the same in words, with how long each thing is kept and what protects it abroad. */
final class FlowSection extends VBox {
    private final Surroundings surroundings;
    private final Hyperlink toggle;
    private final VBox words;

    FlowSection(DataFlow flow, Surroundings surroundings) {
        this.surroundings = surroundings;
        FlowWords said = new FlowWords(flow, surroundings.speech());
        words = new VBox(Texts.of(said.sentences()), new Terms(surroundings.narrow())
                .add(surroundings.text("details.retention"), said.each(flow.retentions()))
                .add(surroundings.text("details.transfer"), said.each(flow.transfers())));
        words.getStyleClass().add(Styles.GROUP);
        toggle = Links.of("", this::toggle);
        getChildren().addAll(new Drawing(flow, surroundings.speech()), toggle, words);
        getStyleClass().add(Styles.GROUP);
        show(false);
    }

    Hyperlink firstControl() {
        return toggle;
    }

    private void toggle() {
        show(!words.isVisible());
        if (words.isVisible()) {
            Scrolling.reveal(words, toggle);
        }
    }

    private void show(boolean shown) {
        Shown.when(shown, words);
        toggle.setText(surroundings.text(shown ? "data.words.hide" : "data.words.show"));
    }
}
