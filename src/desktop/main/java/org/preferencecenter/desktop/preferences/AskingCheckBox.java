package org.preferencecenter.desktop.preferences;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;

/**
 * A checkbox that never ticks itself. A click, a key or a screen reader asks for the other value; what it shows is set by
 * whoever knows what holds. Locked, it asks for nothing but still takes the focus, so its reason can be heard.
 */
final class AskingCheckBox extends CheckBox {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private final Consumer<Boolean> request;
    private boolean locked;

    AskingCheckBox(Consumer<Boolean> request) {
        this.request = request;
    }

    void setLocked(boolean locked) {
        this.locked = locked;
        pseudoClassStateChanged(LOCKED, locked);
    }

    @Override
    public void fire() {
        if (!locked && !isDisabled()) {
            request.accept(!isSelected());
        }
    }
}
