package org.preferencecenter.desktop.parts;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** A dialog: a body that scrolls where it is too long, and a foot that is always in sight. As tall as it needs to be. */
public final class Sheet extends Region {
    private static final PseudoClass SCROLLS = PseudoClass.getPseudoClass("scrolls");

    /** A page is turned so far that the last lines of the one before are still there. */
    private static final double MOST_OF_IT = 0.9;

    private final Region body;
    private final Region foot;
    private final ScrollPane scroll = new ScrollPane();

    /** @param title names the dialog to those who do not see it */
    public Sheet(String title, VBox body, Region foot) {
        this.body = body;
        this.foot = foot;
        body.getStyleClass().add(Styles.DIALOG_BODY);
        foot.getStyleClass().add(Styles.DIALOG_FOOT);
        scroll.setContent(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(scroll, foot);
        getStyleClass().add(Styles.DIALOG);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case PAGE_DOWN -> turn(1);
                case PAGE_UP -> turn(-1);
                default -> {}
            }
        });
    }

    /** Whoever has the focus in the foot, and no mouse, reads on as well. */
    private void turn(int pages) {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = body.getHeight() - seen;
        if (hidden > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pages * seen * MOST_OF_IT / hidden, 0, 1));
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getMaxWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width - sides();
        return getInsets().getTop() + body.prefHeight(room) + foot.prefHeight(room) + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        double beneath = foot.prefHeight(room);
        double above = getHeight() - getInsets().getTop() - getInsets().getBottom() - beneath;
        pseudoClassStateChanged(SCROLLS, body.prefHeight(room) > above + 1);
        scroll.resizeRelocate(getInsets().getLeft(), getInsets().getTop(), room, above);
        foot.resizeRelocate(getInsets().getLeft(), getInsets().getTop() + above, room, beneath);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
