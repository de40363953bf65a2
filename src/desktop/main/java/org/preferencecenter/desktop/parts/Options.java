package org.preferencecenter.desktop.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.style.Styles;

/** Several ways to have something, of which one holds: radio buttons, which the arrow keys lead from one to the next. */
public final class Options<T> {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, RadioButton> buttons = new LinkedHashMap<>();
    private final Pane node;
    private boolean showing;

    private Options(Pane node, String name, List<Option<T>> options, Consumer<T> chosen) {
        this.node = node;
        node.getStyleClass().add(Styles.OPTIONS);
        for (Option<T> option : options) {
            RadioButton button = new RadioButton(option.text());
            button.setAccessibleText(name + ": " + option.text());
            button.setMnemonicParsing(false);
            RightToLeft.guard(button);
            button.setMinHeight(Pane.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.getStyleClass().add(Styles.OPTION);
            button.selectedProperty().addListener((value, before, now) -> {
                if (now && !showing) {
                    chosen.accept(option.value());
                }
            });
            buttons.put(option.value(), button);
            node.getChildren().add(button);
        }
    }

    /** One way to have it. */
    public record Option<T>(T value, String text) {}

    /**
     * Options of few words, side by side as far as there is room.
     *
     * @param name   what is chosen
     * @param chosen called when the person chooses another
     */
    public static <T> Options<T> sideBySide(String name, List<Option<T>> options, Consumer<T> chosen) {
        return new Options<>(new Lines(), name, options, chosen);
    }

    /** Options that may be sentences, one beneath the other. */
    public static <T> Options<T> beneath(String name, List<Option<T>> options, Consumer<T> chosen) {
        Options<T> all = new Options<>(new VBox(), name, options, chosen);
        all.node.getStyleClass().add(Styles.BENEATH);
        // A button that may not grow keeps to one line.
        all.buttons.values().forEach(button -> {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
        });
        return all;
    }

    public Pane node() {
        return node;
    }

    /** Shows which one holds; none of them, if it is another. */
    public void show(T value) {
        showing = true;
        group.selectToggle(buttons.get(value));
        showing = false;
    }

    /**
     * Options side by side, which would all be in one line if they could. A flow pane by itself wants 400 pixels, and a grid that
     * has more room for it keeps the height of as many lines as those would take.
     */
    private static final class Lines extends FlowPane {
        @Override
        protected double computePrefWidth(double height) {
            double gaps = Math.max(0, getManagedChildren().size() - 1) * snapSpaceX(getHgap());
            return snappedLeftInset() + snappedRightInset() + gaps
                    + getManagedChildren().stream().mapToDouble(each -> snapSizeX(each.prefWidth(-1))).sum();
        }
    }
}
