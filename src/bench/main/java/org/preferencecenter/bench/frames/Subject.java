package org.preferencecenter.bench.frames;

import javafx.scene.Node;
import javafx.scene.Scene;

/** A window to make gestures in. All but {@link #hear} is used on the JavaFX thread. */
interface Subject {
    Scene scene();

    /** The checkbox of a preference. */
    Node box(int preference);

    /** What opens and closes the details of a preference. */
    Node details(int preference);

    /** What leads to a page. */
    Node page(int page);

    /** What scrolls. */
    Node content();

    /** The box was ticked and the answer is on the disk, or in the account. Not called on the JavaFX thread, where no answer comes from. */
    void hear(int preference, boolean inAccount);
}
