package org.preferencecenter.desktop.fairness;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.text.Words;

/** Measures the patterns of one category in windows that are really open, with a mouse and a keyboard that really click and press. */
abstract class Examination extends WindowTest implements AutoCloseable {
    /** More than there are stops in any window. */
    private static final int MANY = 200;

    protected final Catalog catalog = BundledCatalog.read();

    /** A state that a window can be opened with. */
    protected record Place(String name, CenterState state) {}

    /** What there is to say about a pattern of the category. */
    abstract List<Measurement> measure(DarkPattern pattern);

    /** A fresh window in English. */
    protected final void look(CenterState state) {
        look(state, Locale.US);
    }

    protected final void look(CenterState state, Locale locale) {
        look(state, new Opening(locale, ColorScheme.LIGHT, 1, 960, 800));
    }

    protected final void look(CenterState state, Opening opening) {
        closeWindow();
        open(opening, state);
    }

    /** Every language that the window or the catalog offers. */
    protected final List<String> languages() {
        return Stream.concat(Words.LANGUAGES.stream(), catalog.languages().stream()).distinct().toList();
    }

    /** A sentence of the window that is open, in its language. */
    protected final String text(String key, Object... values) {
        return stand().surroundings.text(key, values);
    }

    /** How often Tab has to be pressed, in the better of both directions, until a control has the focus. It has it then. */
    protected final int pressesTo(Node target) {
        Node start = focused();
        int forward = presses(target, KeyCode.TAB);
        interact(start::requestFocus);
        int backward = presses(target, KeyCode.SHIFT, KeyCode.TAB);
        return Math.min(forward, backward);
    }

    /** The same in one direction. */
    protected final int presses(Node target, KeyCode... keys) {
        for (int count = 0; count < MANY; count++) {
            if (focused().equals(target)) {
                return count;
            }
            interact(() -> push(keys));
            settle();
        }
        throw new AssertionError("No key leads to " + target);
    }

    /** A link by what a screen reader says of it, of those within reach. */
    protected final Hyperlink reading(String name) {
        return all(Hyperlink.class).filter(each -> !each.isDisabled() && name.equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + name));
    }

    protected final Node dialog() {
        return all(Node.class).filter(node -> node.getStyleClass().contains("dialog")).reduce((first, last) -> last)
                .orElseThrow();
    }

    /** Takes every page of the window in turn. */
    protected final List<String> pages() {
        return all(ToggleButton.class).map(ToggleButton::getText).toList();
    }

    protected final List<CheckBox> ticked() {
        return boxes().stream().filter(CheckBox::isSelected).toList();
    }

    protected final Button buttonOf(String key) {
        return button(text(key));
    }

    @Override
    public void close() {
        closeWindow();
    }
}
