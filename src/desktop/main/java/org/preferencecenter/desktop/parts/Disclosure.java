package org.preferencecenter.desktop.parts;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * A link that opens something at the foot of a row, and closes it again. What it opens is made when the pointer or
 * the focus first comes to the link, while the person is still about to press, and then only shown and hidden: made anew, all of it
 * would be styled and laid out again.
 */
public final class Disclosure {
    private final Pane row;
    private final Names names;
    private final Supplier<Terms> contents;
    private final Surroundings surroundings;
    private final Hyperlink link = Links.of("", this::toggle);
    private @Nullable PieceByPiece content;

    /**
     * What the link says.
     *
     * @param show  the key of its text while closed; with {@code .name} after it, of what a screen reader says, about the title
     * @param hide  the same while open
     * @param title what the row is about
     */
    public record Names(String show, String hide, String title) {}

    public Disclosure(Pane row, Names names, Supplier<Terms> contents, Surroundings surroundings) {
        this.row = row;
        this.names = names;
        this.contents = contents;
        this.surroundings = surroundings;
        link.hoverProperty().subscribe(this::prepareWhen);
        link.focusedProperty().subscribe(this::prepareWhen);
        name(Optional.empty());
    }

    public Hyperlink link() {
        return link;
    }

    /** Closes it, if it is open. The next time it is made anew. */
    public void close() {
        if (content != null) {
            content.remove();
            content = null;
            name(Optional.empty());
        }
    }

    private void toggle() {
        Pane box = prepared().whole();
        Shown.when(!box.isVisible(), box);
        name(Optional.of(box).filter(Pane::isVisible));
        if (box.isVisible()) {
            // Else a link at the foot of the window would seem to do nothing.
            Scrolling.reveal(box.getChildren().getFirst(), row);
        }
    }

    private void prepareWhen(boolean likely) {
        if (likely) {
            prepared();
        }
    }

    private PieceByPiece prepared() {
        PieceByPiece made = content;
        if (made == null) {
            made = new PieceByPiece(contents.get(), row);
            content = made;
        }
        return made;
    }

    /** What it opens stands apart from the link, so whoever does not see it hears it with the link. */
    private void name(Optional<Pane> open) {
        String key = open.isPresent() ? names.hide() : names.show();
        link.setText(surroundings.text(key));
        link.setAccessibleText(surroundings.text(key + ".name", names.title()));
        link.setAccessibleHelp(open.map(Pane::getAccessibleText).orElse(null));
    }
}
