package org.preferencecenter.desktop.parts;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens something at the foot of a row, and closes it again. What it opens is made the first time, and then only hidden:
 * made anew, all of it would be styled and laid out again.
 */
public final class Disclosure {
    private final Pane row;
    private final Names names;
    private final Supplier<? extends Node> content;
    private final Surroundings surroundings;
    private final Hyperlink link = Links.of("", this::toggle);
    private @Nullable Node opened;

    /**
     * What the link says.
     *
     * @param show  the key of its text while closed; with {@code .name} after it, of what a screen reader says, about the title
     * @param hide  the same while open
     * @param title what the row is about
     */
    public record Names(String show, String hide, String title) {}

    public Disclosure(Pane row, Names names, Supplier<? extends Node> content, Surroundings surroundings) {
        this.row = row;
        this.names = names;
        this.content = content;
        this.surroundings = surroundings;
        name();
    }

    public Hyperlink link() {
        return link;
    }

    /** Closes it, if it is open. The next time it is made anew. */
    public void close() {
        if (opened != null) {
            row.getChildren().remove(opened);
            opened = null;
            name();
        }
    }

    private void toggle() {
        boolean open = !isOpen();
        if (opened == null) {
            opened = content.get();
            row.getChildren().add(opened);
        }
        Shown.when(open, opened);
        name();
    }

    private boolean isOpen() {
        return opened != null && opened.isVisible();
    }

    /** What it opens stands apart from the link, so whoever does not see it hears it with the link. */
    private void name() {
        String key = isOpen() ? names.hide() : names.show();
        link.setText(surroundings.text(key));
        link.setAccessibleText(surroundings.text(key + ".name", names.title()));
        link.setAccessibleHelp(opened != null && isOpen() ? opened.getAccessibleText() : null);
    }
}
