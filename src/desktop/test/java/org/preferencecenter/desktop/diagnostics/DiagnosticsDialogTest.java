package org.preferencecenter.desktop.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

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
