package org.preferencecenter.desktop.parts;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.preferencecenter.desktop.style.Styles;

/** A text whose figures all take the same room, so that they stand in columns. The toolkit does not ask a font for such figures. */
public final class Figures extends HBox {
    /** How wide the widest figure of our typeface is, as a share of its size. */
    private static final double WIDEST = 0.65;

    public Figures(String text) {
        // Letters from right to left join, and figures among them run the other way; those of our typeface for them are equally wide.
        if (RightToLeft.isMixed(text)) {
            getChildren().add(RightToLeft.piece(text));
        } else {
            getChildren().addAll(text.codePoints().mapToObj(Figures::character).toList());
            setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(text);
        getStyleClass().add(Styles.FIGURES);
    }

    private static StackPane character(int codePoint) {
        Text drawn = new Text(Character.toString(codePoint));
        drawn.getStyleClass().add("text");
        StackPane room = new StackPane(drawn);
        room.setAlignment(Pos.BASELINE_CENTER);
        if (Character.isDigit(codePoint)) {
            drawn.fontProperty().subscribe(font -> room.setMinWidth(WIDEST * font.getSize()));
        }
        return room;
    }
}
