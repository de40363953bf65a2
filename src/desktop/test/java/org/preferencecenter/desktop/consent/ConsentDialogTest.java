package org.preferencecenter.desktop.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.WindowTest;

class ConsentDialogTest extends WindowTest {
    private static final String TRAINING = "Training and tutorials";

    @Test
    void startsWithNothingTicked() {
        open(Examples.firstSignIn());

        assertThat(boxes()).hasSize(5).noneMatch(CheckBox::isSelected).noneMatch(CheckBox::isIndeterminate);
    }

    @Test
    void doesNotTickWhatWasAllowedInEarlierWordsButSaysSoAndWhatChanged() {
        open(Examples.changedNotice());

        assertThat(boxes()).singleElement().returns(false, CheckBox::isSelected);
        assertThat(texts()).contains(
                "You allowed this yesterday, in the preferences window on “field laptop”, in the words of"
                        + " revision 1.0 in English. They have changed since, so you are asked again.",
                "In short: Crash reports are now part of it. They name the file that was open.");
    }

    @Test
    void saysBeforeAnythingElseThatEveryChoiceCanBeChanged() {
        open(Examples.firstSignIn());
        List<String> inDialog = dialogTexts();

        assertThat(inDialog.get(0)).isEqualTo("May Pix4D use your data for more than the service needs?");
        assertThat(inDialog.get(1)).startsWith("You can change each answer at any time");
    }

    @Test
    void isADialogNamedByItsQuestionAndStartsAtTheFirstBox() {
        open(Examples.firstSignIn());

        assertThat(dialog().getAccessibleRole()).isEqualTo(AccessibleRole.DIALOG);
        assertThat(dialog().getAccessibleText()).startsWith("May Pix4D");
        assertThat(focused()).isEqualTo(boxes().getFirst());
    }

    @Test
    void escPutsTheQuestionsOffAndGrantsNothing() {
        CenterState state = Examples.firstSignIn();
        open(state);
        click(box(TRAINING));

        keys(KeyCode.ESCAPE);

        assertThat(actions().decided).isEmpty();
        assertThat(actions().deferred).containsExactly(state.questions());
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void notNowPutsTheQuestionsOffAndGrantsNothing() {
        CenterState state = Examples.firstSignIn();
        open(state);
        click(box(TRAINING));

        click(button("Not now"));

        assertThat(actions().decided).isEmpty();
        assertThat(actions().deferred).containsExactly(state.questions());
    }

    @Test
    void closingTheWindowPutsTheQuestionsOffAndGrantsNothing() {
        CenterState state = Examples.firstSignIn();
        open(state);
        click(box(TRAINING));

        interact(() -> stand().shell.leave());

        assertThat(actions().decided).isEmpty();
        assertThat(actions().deferred).containsExactly(state.questions());
    }

    @Test
    void enterOnABoxSavesNothing() {
        open(Examples.firstSignIn());

        keys(KeyCode.ENTER, KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);

        assertThat(actions().decided).isEmpty();
        assertThat(all(Button.class)).noneMatch(Button::isDefaultButton).noneMatch(Button::isCancelButton);
    }

    @Test
    void saveSendsAnAnswerToEveryQuestionShownWithTheNoticesShown() {
        CenterState state = Examples.firstSignIn();
        open(state);
        click(box(TRAINING));

        click(button("Save choices"));

        assertThat(actions().decided).hasSize(1);
        assertThat(actions().decided.getFirst().surface()).isEqualTo(Surface.CONSENT_DIALOG);
        assertThat(actions().decided.getFirst().choices()).containsExactlyElementsOf(state.questions().stream()
                .map(id -> new Choice(state.catalog().notice(id, "en"), id.value().equals("training"))).toList());
        assertThat(actions().deferred).isEmpty();
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void saveWithNothingTickedDeniesEverything() {
        open(Examples.firstSignIn());

        click(button("Save choices"));

        assertThat(actions().decided.getFirst().choices()).hasSize(5).noneMatch(Choice::granted);
    }

    @Test
    void asksOnlyWhatIsOpen() {
        open(Examples.changedNotice());

        click(button("Save choices"));

        assertThat(actions().decided.getFirst().choices()).singleElement()
                .returns("usage-statistics", choice -> choice.notice().preference().value());
    }

    @Test
    void aSingleQuestionHasABoxOfItsOwnAndIsANoWithoutATick() {
        open(Examples.changedNotice());
        assertThat(boxes()).singleElement().matches(box -> !box.isSelected());

        click(button("Save choices"));

        assertThat(actions().decided.getFirst().choices()).singleElement().matches(choice -> !choice.granted());
    }

    @Test
    void allowAllAndAllowNoneTickAndSaveNothing() {
        open(Examples.firstSignIn());

        click(link("Allow all"));
        assertThat(boxes()).allMatch(CheckBox::isSelected);
        click(link("Allow none"));
        assertThat(boxes()).noneMatch(CheckBox::isSelected);

        assertThat(actions().decided).isEmpty();
    }

    @Test
    void refusingLooksAndMeasuresLikeAllowing() {
        open(Examples.firstSignIn());
        Button later = button("Not now");
        Button save = button("Save choices");

        assertThat(later.getWidth()).isEqualTo(save.getWidth());
        assertThat(later.getHeight()).isEqualTo(save.getHeight());
        assertThat(later.getFont()).isEqualTo(save.getFont());
        assertThat(later.getTextFill()).isEqualTo(save.getTextFill());
        assertThat(later.getBackground()).isEqualTo(save.getBackground());
        assertThat(link("Allow none").getFont()).isEqualTo(link("Allow all").getFont());
        assertThat(link("Allow none").getTextFill()).isEqualTo(link("Allow all").getTextFill());
    }

    @Test
    void theFocusStaysInsideAndGoesFromTopToBottom() {
        open(Examples.firstSignIn());
        double lowest = Double.NEGATIVE_INFINITY;

        for (int step = 0; step < 15; step++) {
            Node node = focused();
            assertThat(below(dialog())).contains(node);
            double top = node.localToScene(node.getBoundsInLocal()).getMinY();
            assertThat(top).isGreaterThan(lowest - 10);
            lowest = top;
            if (node.equals(button("Save choices"))) {
                break;
            }
            keys(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(button("Save choices"));
        keys(KeyCode.TAB);
        assertThat(below(dialog())).contains(focused());
    }

    @Test
    void everythingCanBeAnsweredByKeyboard() {
        open(Examples.firstSignIn());

        keys(KeyCode.SPACE);
        focus(button("Save choices"));
        keys(KeyCode.SPACE);

        assertThat(actions().decided.getFirst().choices()).first().returns(true, Choice::granted);
    }

    @Test
    void whatLiesBehindCannotBeReachedUntilItCloses() {
        open(Examples.firstSignIn());
        ToggleButton account = all(ToggleButton.class).reduce((first, last) -> last).orElseThrow();

        assertThat(account.isDisabled()).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(account.isDisabled()).isFalse();
        assertThat(focused()).as("focus goes back to the page").isEqualTo(boxes().getFirst());
    }

    @Test
    void choicesThatCannotBeSavedStayOnTheScreenWithASentence() {
        open(Examples.firstSignIn());
        actions().answer = CompletableFuture.failedFuture(new IOException("disk full"));
        click(box(TRAINING));

        click(button("Save choices"));

        assertThat(dialogIsOpen()).isTrue();
        assertThat(texts()).anyMatch(text -> text.startsWith("Your choices could not be saved on this computer."));
        assertThat(box(TRAINING).isSelected()).isTrue();
        actions().answer = CompletableFuture.completedFuture(null);
        click(button("Save choices"));
        assertThat(actions().decided).hasSize(2);
        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void pressingSaveTwiceSavesOnce() {
        open(Examples.firstSignIn());
        actions().answer = new CompletableFuture<>();

        click(button("Save choices"));
        click(button("Save choices"));

        assertThat(actions().decided).hasSize(1);
    }

    @Test
    void theSameQuestionsAreNotAskedAgainAtOnce() {
        CenterState state = Examples.firstSignIn();
        open(state);
        keys(KeyCode.ESCAPE);

        show(state);

        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void closesWhenTheQuestionsAreAnsweredElsewhere() {
        open(Examples.firstSignIn());

        show(Examples.saved());

        assertThat(dialogIsOpen()).isFalse();
        assertThat(actions().deferred).isEmpty();
    }

    @Test
    void asksInTheNewWordsWhenTheyChangeUnderIt() {
        open(Examples.firstSignIn());
        click(box(TRAINING));

        show(Examples.changedNotice());

        assertThat(boxes()).singleElement().returns(false, CheckBox::isSelected);
    }

    @Test
    void whoWeAreCanBeReadWithoutANetworkAndEscLeadsBackToTheQuestions() {
        open(Examples.firstSignIn());

        click(link("Who we are and where data is kept"));
        assertThat(texts()).contains("Personal data is stored and processed in Switzerland and the United States.");
        keys(KeyCode.ESCAPE);

        assertThat(dialogIsOpen()).isTrue();
        assertThat(actions().deferred).isEmpty();
        assertThat(actions().opened).isEmpty();
        assertThat(boxes()).hasSize(5);
    }

    @Test
    void whatWasOpenedOverTheQuestionsGoesWithThem() {
        open(Examples.firstSignIn());
        click(link("Who we are and where data is kept"));

        show(Examples.saved());

        assertThat(dialogIsOpen()).isFalse();
        assertThat(boxes()).hasSize(5);
    }

    private Node dialog() {
        return all(Node.class).filter(node -> node.getStyleClass().contains("dialog")).reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<String> dialogTexts() {
        return below(dialog()).filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText()).toList();
    }
}
