package org.preferencecenter.desktop.parts;

import java.text.BreakIterator;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Keeps a control as wide as its widest word that is written from right to left: a layout in which such a word has to be broken fails, and
 * takes that of the whole window with it. Controls of other words, or of one line, are left alone.
 */
final class LeastWidth {
    /** Twice the room for a box or a dot beside a text, as a share of its size: the skins of both subtract it twice. */
    private static final double BESIDE = 5;
    private static final double ROUNDING = 1;

    private final Labeled labeled;
    /** What was set here, and may be taken back. */
    private double kept;

    LeastWidth(Labeled labeled) {
        this.labeled = labeled;
    }

    void keep() {
        labeled.textProperty().subscribe(text -> follow());
        labeled.fontProperty().subscribe(font -> follow());
        labeled.insetsProperty().subscribe(insets -> follow());
        labeled.wrapTextProperty().subscribe(wraps -> follow());
        // A style or what the control stands in may ask for less.
        labeled.minWidthProperty().subscribe(width -> follow());
    }

    private void follow() {
        double asked = labeled.getMinWidth();
        double least = least();
        boolean isOurs = kept > 0 && asked == kept;
        boolean isEnough = asked == Region.USE_PREF_SIZE || (!isOurs && (least == 0 || asked >= least));
        if (asked != least && !isEnough) {
            kept = least;
            labeled.setMinWidth(least);
        }
    }

    /** Nothing, where nothing has to stay whole. */
    private double least() {
        String text = labeled.getText();
        return text != null && labeled.isWrapText() && RightToLeft.isMixed(text)
                ? Math.ceil(widest(RightToLeft.joined(RightToLeft.plain(text))) + beside()) + ROUNDING
                : 0;
    }

    private double beside() {
        boolean box = labeled instanceof CheckBox || labeled instanceof RadioButton || labeled.getGraphic() != null;
        Insets insets = labeled.getInsets();
        return box ? BESIDE * labeled.getFont().getSize() : insets.getLeft() + insets.getRight();
    }

    private double widest(String text) {
        BreakIterator lines = RightToLeft.lines(text);
        double widest = 0;
        for (int from = 0; from < text.length(); from = lines.current()) {
            String word = text.substring(from, lines.next());
            if (RightToLeft.isMixed(word)) {
                Text drawn = new Text(word);
                drawn.setFont(labeled.getFont());
                widest = Math.max(widest, drawn.getLayoutBounds().getWidth());
            }
        }
        return widest;
    }
}
