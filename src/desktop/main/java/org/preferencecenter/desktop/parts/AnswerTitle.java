package org.preferencecenter.desktop.parts;

import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Remark;

/** An answer as a word in a tint, and beside it what was answered; or beneath, where a line does not hold both. */
public final class AnswerTitle extends Region {
    /** The gap is a share of the word's height, so it grows with the text. */
    private static final double GAP = 0.4;

    private final Label word = new Label();
    private final Label title;

    public AnswerTitle(Remark answer, String title) {
        this.title = Texts.of(title, Styles.HEADING);
        word.setText(answer.text());
        word.getStyleClass().addAll(Styles.ANSWER, answer.tone().name().toLowerCase(Locale.ROOT));
        getChildren().addAll(word, this.title);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return word.prefWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return inset() + title.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isALine(width)
                ? Math.max(word.prefHeight(-1), title.prefHeight(-1))
                : word.prefHeight(-1) + gap() / 2 + title.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double high = snapSizeY(word.prefHeight(-1));
        double wide = Math.min(width, snapSizeX(word.prefWidth(-1)));
        if (isALine(width)) {
            double height = getHeight();
            word.resizeRelocate(0, snapPositionY((height - high) / 2), wide, high);
            title.resizeRelocate(snapPositionX(inset()), 0, width - inset(), height);
        } else {
            word.resizeRelocate(0, 0, wide, high);
            title.resizeRelocate(0, snapPositionY(high + gap() / 2), width, snapSizeY(title.prefHeight(width)));
        }
    }

    private boolean isALine(double width) {
        return width < 0 || computePrefWidth(-1) <= width + 0.01;
    }

    private double inset() {
        return snapSizeX(word.prefWidth(-1)) + gap();
    }

    private double gap() {
        return snapSpaceX(GAP * word.prefHeight(-1));
    }
}
