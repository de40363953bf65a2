package org.preferencecenter.desktop.parts;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.preferencecenter.desktop.action.Actions;
import org.preferencecenter.desktop.host.SettingsKeeper;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Speech;

/**
 * What every part of the window needs: how to speak, what a person can do, where dialogs go, whether there is little room, and
 * what may be set here.
 *
 * @param narrow under 560 px at a text size of 100 %
 */
public record Surroundings(Speech speech, Actions actions, Overlays overlays, ObservableBooleanValue narrow,
        SettingsKeeper settings) {
    private static final double NARROW = 560;
    private static final PseudoClass IS_NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass IS_RIGHT_TO_LEFT = PseudoClass.getPseudoClass(Styles.RIGHT_TO_LEFT);

    /**
     * The surroundings of what stands in a pane, which is turned to the direction of the language.
     *
     * @param others   what else lies behind a dialog
     * @param textSize 1 for 100 %
     */
    public static Surroundings in(StackPane pane, Supplier<List<Node>> others, Speech speech, Actions actions,
            ObservableDoubleValue textSize, SettingsKeeper settings) {
        BooleanBinding narrow = pane.widthProperty().lessThan(Bindings.multiply(textSize, NARROW));
        narrow.addListener((value, before, now) -> pane.pseudoClassStateChanged(IS_NARROW, now));
        pane.pseudoClassStateChanged(IS_NARROW, narrow.get());
        pane.pseudoClassStateChanged(IS_RIGHT_TO_LEFT, speech.words().isRightToLeft());
        RightToLeft.direct(pane, speech.words());
        return new Surroundings(speech, actions, new Overlays(pane, others), narrow, settings);
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
