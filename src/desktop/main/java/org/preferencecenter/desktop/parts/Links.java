package org.preferencecenter.desktop.parts;

import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Makes links that do something. */
public final class Links {
    private Links() {}

    /** A link for the mouse, the space bar and, as people know it of links, the Enter key. */
    public static Hyperlink of(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        RightToLeft.guard(link);
        link.setMinSize(0, Hyperlink.USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        followWithEnter(link);
        return link;
    }

    /** Lets the Enter key follow a link, which by itself hears of the space bar only. */
    public static void followWithEnter(Hyperlink link) {
        link.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                link.fire();
            }
        });
    }
}
