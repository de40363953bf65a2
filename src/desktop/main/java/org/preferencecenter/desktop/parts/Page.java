package org.preferencecenter.desktop.parts;

import javafx.scene.layout.Region;
import org.preferencecenter.client.CenterState;

/** A page of the window. Used on the JavaFX thread. */
public interface Page {
    Region node();

    /** Shows a state. Also called from time to time with the same one, so that "3 minutes ago" stays true. */
    void show(CenterState state);

    /** The person comes to look at it. */
    default void visit() {}

    /** The person goes to another page. What is shown stays as it is, and is only hidden. */
    default void leave() {}

    /** Moves the focus to the first thing that a person can do here. */
    void focusFirst();
}
