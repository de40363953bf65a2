package org.preferencecenter.desktop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

/** What a link opens is made while a person is about to press, and nobody sees that. */
class DisclosureTest extends WindowTest {
    private static final List<String> TERMS = List.of("What you allow", "Data", "Legal basis", "Responsible",
            "Recipients", "Storage", "Transfer", "Kept for", "How to withdraw", "If you decline",
            "Decisions by machine", "Your rights", "Complaint", "These words");

    private double height;

    @BeforeEach
    void openWindow() {
        open(Examples.saved());
        height = row().getHeight();
    }

    @Test
    void isFilledAPieceAFrameWhileThePointerRestsOnTheLinkAndNotShown() throws Exception {
        FrameByFrame frames = new FrameByFrame();

        interact(frames::start);
        moveTo(details());
        List<Integer> pieces = frames.filled.get(30, TimeUnit.SECONDS);

        assertThat(pieces).as("pieces after each frame").startsWith(0, 1, 2).doesNotHaveDuplicates().isSorted();
        assertThat(shownTerms()).isEmpty();
        assertThat(row().getHeight()).as("the row is not higher before it is opened").isEqualTo(height);
        click(details());
        assertThat(shownTerms()).hasSize(pieces.getLast()).isEqualTo(TERMS);
    }

    @Test
    void whoeverDoesNotWaitGetsAllOfItAtOnce() {
        interact(() -> {
            details().requestFocus();
            details().fire();
        });

        assertThat(shownTerms()).isEqualTo(TERMS);
        assertThat(row().getHeight()).isGreaterThan(height);
    }

    @Test
    void isTheSameWhenOpenedAgain() {
        click(details());
        double open = row().getHeight();
        click(link("Hide"));
        assertThat(shownTerms()).isEmpty();
        assertThat(row().getHeight()).isEqualTo(height);

        click(details());

        assertThat(shownTerms()).isEqualTo(TERMS);
        assertThat(row().getHeight()).isEqualTo(open);
    }

    @Test
    void whatOpensBelowTheWindowIsScrolledIntoSightAsFarAsItBegins() {
        open(new Opening(Locale.US, ColorScheme.LIGHT, 1, 960, 460), Examples.saved());
        Row row = all(Row.class).skip(2).findFirst().orElseThrow();
        interact(() -> Scrolling.reveal(row, row));
        settle();
        assertThat(inScene(row).getMaxY()).as("the row ends where the page does").isCloseTo(foot(), within(1.0));

        interact(details(row)::fire);

        assertThat(inScene(firstTerm(row)).getMaxY()).isCloseTo(foot(), within(1.0));
        assertThat(inScene(row).getMinY()).isPositive();
    }

    @Test
    void nothingMovesWhereTheBeginningCanBeSeen() {
        double before = inScene(row()).getMinY();

        click(details());

        assertThat(inScene(row()).getMinY()).isEqualTo(before);
    }

    private double foot() {
        return inScene(all(ScrollPane.class).findFirst().orElseThrow()).getMaxY();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Hyperlink details(Row row) {
        return below(row).filter(Hyperlink.class::isInstance).map(Hyperlink.class::cast)
                .filter(each -> seen(each).equals("Details")).findFirst().orElseThrow();
    }

    private static Node firstTerm(Row row) {
        return below(row).filter(Terms.class::isInstance).map(Terms.class::cast).findFirst().orElseThrow().getChildren()
                .getFirst();
    }

    private Hyperlink details() {
        return details(row());
    }

    private Row row() {
        return all(Row.class).findFirst().orElseThrow();
    }

    private List<String> shownTerms() {
        return all(Terms.class).flatMap(terms -> terms.getChildren().stream()).map(entry -> below(entry)
                .filter(Label.class::isInstance).map(Label.class::cast)
                .findFirst().map(WindowTest::seen).orElseThrow()).toList();
    }

    /** Counts in each frame the pieces that are in the box, hidden as it is, until a frame adds none. */
    private final class FrameByFrame extends AnimationTimer {
        private final CompletableFuture<List<Integer>> filled = new CompletableFuture<>();
        private final List<Integer> pieces = new ArrayList<>();

        @Override
        public void handle(long now) {
            below(row()).filter(Terms.class::isInstance).map(Terms.class::cast).findFirst().ifPresent(terms -> {
                int count = terms.getChildren().size();
                if (pieces.isEmpty() || count > pieces.getLast()) {
                    pieces.add(count);
                } else {
                    stop();
                    filled.complete(pieces);
                }
            });
        }
    }
}
