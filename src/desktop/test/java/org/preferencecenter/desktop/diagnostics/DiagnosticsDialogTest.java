package org.preferencecenter.desktop.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.testfx.util.WaitForAsyncUtils;

class DiagnosticsDialogTest extends WindowTest {
    @BeforeEach
    void show() {
        open(Examples.offline());
        visit("Account and app");
        focus(button("Show"));
        keys(KeyCode.SPACE);
    }

    @Test
    void theWholeTextIsThereToReadAndNothingIsSent() {
        assertThat(dialogIsOpen()).isTrue();
        assertThat(text().getText()).contains("Name and version: Preference Center 0.1.0");
        assertThat(text().isEditable()).isFalse();
        assertThat(actions().copied).isEmpty();
        assertThat(actions().saved).isEmpty();
        assertThat(actions().opened).isEmpty();
    }

    /** The toolkit drew none of it where a line ended within Arabic letters. */
    @Test
    void theTextCanBeSeenInArabicAtTwiceTheSizeAndIsCopiedWithoutMarks() {
        open(new Opening(Locale.of("ar", "EG"), ColorScheme.LIGHT, 2, 640, 960), Examples.offline());
        visit(stand().surroundings.text("navigation.account"));
        interact(button(stand().surroundings.text("diagnostics.show"))::fire);
        settle();

        WritableImage seen = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> text().snapshot(null, null));

        assertThat(dark(seen)).as("dark pixels").isGreaterThan(1_000);
        interact(button(stand().surroundings.text("diagnostics.copy"))::fire);
        assertThat(actions().copied).singleElement().isEqualTo(RightToLeft.plain(text().getText()));
    }

    private static long dark(WritableImage image) {
        return IntStream.range(0, (int) image.getHeight())
                .mapToLong(y -> IntStream.range(0, (int) image.getWidth())
                        .filter(x -> image.getPixelReader().getColor(x, y).getBrightness() < 0.5).count())
                .sum();
    }

    @Test
    void whatIsReadIsWhatIsCopied() {
        click(button("Copy"));

        assertThat(actions().copied).containsExactly(text().getText());
        assertThat(texts()).contains("The text is copied.");
    }

    @Test
    void whatIsReadIsWhatIsSaved() {
        click(button("Save…"));

        assertThat(actions().saved).containsEntry("preference-center-diagnostics.txt", text().getText());
        assertThat(texts()).contains("The text is saved.");
    }

    @Test
    void whatCouldNotBeSavedIsSaid() {
        actions().saving = CompletableFuture.failedFuture(new IOException("full"));
        click(button("Save…"));
        assertThat(texts()).contains("The text could not be written there. Choose another place.")
                .doesNotContain("The text is saved.");

        actions().saving = CompletableFuture.completedFuture(false);
        click(button("Save…"));
        assertThat(texts()).as("who chose no place").noneMatch(text -> text.startsWith("The text "));
    }

    /** Three buttons with German words beneath the text leave little room at twice its size. */
    @Test
    void whatBecameOfItIsScrolledIntoSight() {
        open(new Opening(Locale.GERMANY, ColorScheme.LIGHT, 2, 640, 960), Examples.offline());
        visit("Konto und App");
        interact(button("Zeigen")::fire);
        settle();

        interact(button("Kopieren")::fire);
        settle();

        Label said = all(Label.class).filter(each -> each.getText().startsWith("Der Text ist kopiert")).findFirst()
                .orElseThrow();
        ScrollPane pane = all(ScrollPane.class).filter(each -> isIn(said, each)).findFirst().orElseThrow();
        assertThat(pane.sceneToLocal(said.localToScene(said.getLayoutBounds())).getMaxY())
                .isLessThanOrEqualTo(pane.getHeight() + 1);
    }

    private static boolean isIn(Node node, Node pane) {
        Node above = node;
        while (above != null && !above.equals(pane)) {
            above = above.getParent();
        }
        return above != null;
    }

    @Test
    void theKeyboardLeadsIntoTheTextAndOutOfIt() {
        assertThat(focused()).isEqualTo(text());

        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo(button("Copy"));
        keys(KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);

        assertThat(dialogIsOpen()).isFalse();
        assertThat(focused()).isEqualTo(button("Show"));
    }

    @Test
    void escClosesIt() {
        keys(KeyCode.ESCAPE);

        assertThat(dialogIsOpen()).isFalse();
    }

    private TextArea text() {
        return all(TextArea.class).findFirst().orElseThrow();
    }
}
