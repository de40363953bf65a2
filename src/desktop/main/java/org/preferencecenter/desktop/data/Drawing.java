package org.preferencecenter.desktop.data;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Speech;

/**
 * Draws who holds data and who receives it: from left to right, or from top to bottom where that does not fit. The line to somebody
 * who is not involved in every preference is dashed; what it means stands in the box.
 */
final class Drawing extends Region {
    /** A line from box to box at the most, in lines of text; longer ones would lead the eye nowhere. */
    private static final double LONGEST_WAY = 8;
    private static final double SHORTEST_WAY = 2;

    private final Holder here;
    private final Holder controller;
    private final List<Holder> receivers = new ArrayList<>();
    private final List<Polyline> ways = new ArrayList<>();
    private final Label encrypted;

    Drawing(DataFlow flow, Speech speech) {
        FlowWords words = new FlowWords(flow, speech);
        here = new Holder(speech.text("data.computer"),
                List.of(speech.text("data.computer.holds"), speech.text("data.computer.kept")));
        controller = new Holder(flow.controller(), List.of(speech.text("data.controller.holds"),
                words.countries(flow.countries()), flow.kept()));
        encrypted = Texts.of(speech.text("data.encrypted"), Styles.FINE);
        encrypted.setWrapText(false);
        addWay(false);
        flow.receivers().forEach(receiver -> {
            receivers.add(new Holder(receiver.name(), words.lines(receiver)));
            addWay(receiver.involvement() != Receiver.Involvement.ALL);
        });
        getChildren().addAll(here, controller, encrypted);
        getChildren().addAll(receivers);
        here.getStyleClass().add(Styles.HERE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(words.sentences());
    }

    private void addWay(boolean dashed) {
        Polyline way = new Polyline();
        way.setManaged(false);
        way.getStyleClass().add(Styles.WAY);
        if (dashed) {
            way.getStyleClass().add(Styles.DASHED);
        }
        ways.add(way);
        getChildren().add(way);
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
        return boxes() + gaps() * LONGEST_WAY * line();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return fits(width) ? tallest() : place(width, false);
    }

    @Override
    protected void layoutChildren() {
        if (fits(getWidth())) {
            placeInColumns(getWidth());
        } else {
            place(getWidth(), true);
        }
    }

    private boolean fits(double width) {
        double shortest = Math.max(encrypted.prefWidth(-1) + line() / 2, SHORTEST_WAY * line());
        return width < 0 || boxes() + gaps() * shortest <= width;
    }

    private int gaps() {
        return receivers.isEmpty() ? 1 : 2;
    }

    /** How wide all boxes are together, side by side. */
    private double boxes() {
        return here.prefWidth(-1) + controller.prefWidth(-1) + receiverWidth();
    }

    private double receiverWidth() {
        return receivers.stream().mapToDouble(each -> each.prefWidth(-1)).max().orElse(0);
    }

    private double tallest() {
        double stacked = receivers.stream().mapToDouble(each -> each.prefHeight(receiverWidth())).sum()
                + Math.max(0, receivers.size() - 1) * line();
        return snapSizeY(Math.max(stacked, Math.max(height(here), height(controller))));
    }

    private static double height(Holder holder) {
        return holder.prefHeight(holder.prefWidth(-1));
    }

    /** The height of a line of text, which all distances are multiples of. */
    private double line() {
        return encrypted.prefHeight(-1);
    }

    private void placeInColumns(double width) {
        double gap = snapSpaceX(Math.min(LONGEST_WAY * line(), (width - boxes()) / gaps()));
        double height = tallest();
        double middle = snapPositionY(height / 2);
        double left = here.prefWidth(-1);
        double centre = left + gap;
        double right = centre + controller.prefWidth(-1) + gap;
        here.resizeRelocate(0, snapPositionY((height - height(here)) / 2), left, snapSizeY(height(here)));
        controller.resizeRelocate(centre, 0, controller.prefWidth(-1), height);
        draw(ways.getFirst(), left, middle, centre, middle);
        encrypted.resizeRelocate(left + (gap - encrypted.prefWidth(-1)) / 2, middle - line() - 2,
                encrypted.prefWidth(-1), line());
        double free = height - receivers.stream().mapToDouble(each -> each.prefHeight(receiverWidth())).sum()
                - Math.max(0, receivers.size() - 1) * line();
        double y = free / 2;
        for (int index = 0; index < receivers.size(); index++) {
            Holder receiver = receivers.get(index);
            double taken = receiver.prefHeight(receiverWidth());
            receiver.resizeRelocate(right, snapPositionY(y), receiverWidth(), snapSizeY(taken));
            double at = snapPositionY(y + taken / 2);
            draw(ways.get(index + 1), right - gap, at, right, at);
            y += taken + line();
        }
    }

    /** @return how high it is, from top to bottom */
    private double place(double width, boolean really) {
        double way = SHORTEST_WAY * line();
        double trunk = line();
        double y = put(here, 0, 0, width, really);
        if (really) {
            draw(ways.getFirst(), trunk, y, trunk, y + way);
            encrypted.resizeRelocate(trunk + line() / 2, y + (way - line()) / 2, encrypted.prefWidth(-1), line());
        }
        double foot = put(controller, 0, y + way, width, really);
        double start = foot;
        y = foot;
        for (int index = 0; index < receivers.size(); index++) {
            double top = y + line();
            y = put(receivers.get(index), 2 * trunk, top, width - 2 * trunk, really);
            double at = snapPositionY((top + y) / 2);
            boolean dashed = ways.get(index + 1).getStyleClass().contains(Styles.DASHED);
            if (really) {
                // What is dashed goes on where what is drawn through ends.
                draw(ways.get(index + 1), trunk, dashed ? start : foot, trunk, at, 2 * trunk, at);
            }
            start = dashed ? start : at;
        }
        return y;
    }

    /** @return where the box ends */
    private double put(Holder holder, double x, double y, double width, boolean really) {
        double height = snapSizeY(holder.prefHeight(width));
        if (really) {
            holder.resizeRelocate(x, y, width, height);
        }
        return y + height;
    }

    private static void draw(Polyline way, Double... points) {
        way.getPoints().setAll(points);
    }
}
