package org.preferencecenter.desktop.parts;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.preferencecenter.desktop.style.Styles;

/** Buttons of one size, whatever stands on them: side by side where there is room, one above the other where there is not. */
public final class EqualButtons extends Region {
    /** The gap is a share of the text's height, so it grows with the text. */
    private static final double GAP = 0.35;

    private final boolean atTheEnd;

    private EqualButtons(boolean atTheEnd, List<Button> buttons) {
        this.atTheEnd = atTheEnd;
        buttons.forEach(button -> button.setMnemonicParsing(false));
        getChildren().addAll(buttons);
        setMaxHeight(USE_PREF_SIZE);
        getStyleClass().add(Styles.BUTTONS);
    }

    /** Buttons that begin where their text begins. */
    public static EqualButtons atTheStart(Button... buttons) {
        return new EqualButtons(false, List.of(buttons));
    }

    /** Buttons that end where the line ends. */
    public static EqualButtons atTheEnd(Button... buttons) {
        return new EqualButtons(true, List.of(buttons));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getChildren().size();
        return getInsets().getLeft() + getInsets().getRight() + count * widest() + (count - 1) * gap();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int lines = fits(width) ? 1 : getChildren().size();
        return getInsets().getTop() + getInsets().getBottom() + lines * tallest() + (lines - 1) * gap();
    }

    @Override
    protected void layoutChildren() {
        boolean inALine = fits(getWidth());
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        double width = snapSizeX(inALine ? widest() : room);
        double taken = inALine ? getChildren().size() * width + (getChildren().size() - 1) * gap() : room;
        double x = getInsets().getLeft() + (atTheEnd ? room - taken : 0);
        double y = getInsets().getTop();
        for (Node button : getChildren()) {
            button.resizeRelocate(snapPositionX(x), snapPositionY(y), width, tallest());
            x += inALine ? width + gap() : 0;
            y += inALine ? 0 : tallest() + gap();
        }
    }

    private boolean fits(double width) {
        return width < 0 || computePrefWidth(-1) <= width + 0.5;
    }

    private double widest() {
        return snapSizeX(getChildren().stream().mapToDouble(button -> button.prefWidth(-1)).max().orElse(0));
    }

    private double tallest() {
        return snapSizeY(getChildren().stream().mapToDouble(button -> button.prefHeight(-1)).max().orElse(0));
    }

    private double gap() {
        return snapSpaceX(tallest() * GAP);
    }
}
