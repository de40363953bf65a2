package org.preferencecenter.desktop.parts;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.preferencecenter.desktop.action.Actions;
import org.preferencecenter.desktop.text.Speech;

/**
 * What every part of the window needs: how to speak, what a person can do, where dialogs go, and whether there is little room.
 *
 * @param narrow under 560 px at a text size of 100 %
 */
public record Surroundings(Speech speech, Actions actions, Overlays overlays, ObservableBooleanValue narrow) {
    private static final double NARROW = 560;
    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");

    /** The surroundings of what stands in a pane that has its dialogs to itself. */
    public static Surroundings in(StackPane pane, Speech speech, Actions actions, double textSize) {
        return in(pane, List::of, speech, actions, textSize);
    }

    /** @param others what else lies behind a dialog */
    public static Surroundings in(StackPane pane, Supplier<List<Node>> others, Speech speech, Actions actions,
            double textSize) {
        BooleanBinding narrow = pane.widthProperty().lessThan(NARROW * textSize);
        narrow.addListener((value, before, now) -> pane.pseudoClassStateChanged(IS_NARROW, now));
        pane.pseudoClassStateChanged(IS_NARROW, narrow.get());
        return new Surroundings(speech, actions, new Overlays(pane, others), narrow);
    }

    /** Short for {@link Speech#text}. */
    public String text(String key, Object... values) {
        return speech.text(key, values);
    }

    /** The language that notices are shown in, as far as a catalog has it. */
    public String language() {
        return speech.words().language();
    }
}
