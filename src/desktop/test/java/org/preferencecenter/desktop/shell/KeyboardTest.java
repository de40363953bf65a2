package org.preferencecenter.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

class KeyboardTest extends WindowTest {
    @Test
    void theWholeWindowCanBeWalkedAndTheFocusIsAlwaysInSight() {
        open(Examples.offline());
        List<String> walked = new ArrayList<>();

        do {
            Node node = focused();
            assertThat(node).isInstanceOf(Labeled.class);
            assertThat(isInSight(node)).as("%s is in sight", node).isTrue();
            walked.add(((Labeled) node).getText());
            keys(KeyCode.TAB);
        } while (!focused().equals(boxes().getFirst()) && walked.size() < 50);

        assertThat(walked).containsExactly("Company news, events and offers", "Details",
                "Industry news and case studies", "Details", "Training and tutorials", "Details",
                "Usage statistics and user research", "Details", "Uploads for research and AI training", "Details",
                "Privacy policy", "Terms of service", "Who we are and where data is kept", "Try now",
                "Preferences");
    }

    @Test
    void theWholeWindowCanBeWalkedBackToo() {
        open(Examples.saved());
        List<String> walked = new ArrayList<>();

        do {
            interact(() -> push(KeyCode.SHIFT, KeyCode.TAB));
            settle();
            walked.add(((Labeled) focused()).getText());
        } while (!focused().equals(boxes().getFirst()) && walked.size() < 50);

        assertThat(walked).hasSize(14).startsWith("Preferences", "Who we are and where data is kept",
                "Terms of service",
                "Privacy policy", "Details");
    }

    @Test
    void everyActionHasAKey() {
        open(Examples.offline());

        keys(KeyCode.SPACE);
        assertThat(actions().decided).hasSize(1);
        keys(KeyCode.TAB);
        assertThat(focused()).isEqualTo(link("Undo: allow"));
        keys(KeyCode.TAB, KeyCode.ENTER);
        assertThat(texts()).contains("Legal basis");
        keys(KeyCode.ENTER);
        assertThat(texts()).doesNotContain("Legal basis");
        focus(link("Try now"));
        keys(KeyCode.SPACE);
        assertThat(actions().synced).isEqualTo(1);
    }

    @Test
    void thePagesAreOneStopAndTheArrowsLeadFromOneToTheNext() {
        open(Examples.saved());
        focus(navigation().getFirst());

        keys(KeyCode.DOWN);
        assertThat(focused()).isEqualTo(navigation().get(1));
        assertThat(texts()).contains("Every choice that was made on this account, and the words it answered.");
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        assertThat(focused()).isEqualTo(navigation().getLast());
        assertThat(texts()).contains("Sign out")
                .doesNotContain("Each change applies at once. You can change your mind at any time.");
        keys(KeyCode.SPACE);
        assertThat(navigation().getLast().isSelected()).as("pressed again it stays").isTrue();
        keys(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertThat(boxes()).hasSize(5);
    }

    private List<ToggleButton> navigation() {
        return all(ToggleButton.class).filter(each -> each.getStyleClass().contains("navigation-item")).toList();
    }

    @Test
    void signingOutAsksFirstAndEscStays() {
        open(Examples.offline());
        visit("Account and app");
        focus(button("Sign out"));

        keys(KeyCode.SPACE);
        assertThat(texts()).contains("Sign out on this computer?", "2 choices are not saved to your account yet:");
        assertThat(focused()).isEqualTo(button("Stay signed in"));
        keys(KeyCode.ESCAPE);

        assertThat(actions().signedOut).isZero();
        assertThat(dialogIsOpen()).isFalse();
        assertThat(focused()).isEqualTo(button("Sign out"));
    }

    @Test
    void signingOutLeadsToTheSignInPage() {
        open(Examples.saved());
        visit("Account and app");
        focus(button("Sign out"));

        keys(KeyCode.SPACE, KeyCode.TAB, KeyCode.SPACE);

        assertThat(actions().signedOut).isEqualTo(1);
        assertThat(dialogIsOpen()).isFalse();
        show(Examples.signedOut());
        assertThat(texts()).contains("Until you sign in, this program contacts no one.");
    }

    private boolean isInSight(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        boolean inWindow = stand().root.getLayoutBounds().contains(bounds);
        return inWindow && all(ScrollPane.class).filter(pane -> below(pane).anyMatch(node::equals))
                .allMatch(pane -> pane.localToScene(pane.getLayoutBounds()).contains(bounds));
    }
}
