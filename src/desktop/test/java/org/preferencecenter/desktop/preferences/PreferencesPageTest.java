package org.preferencecenter.desktop.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeActions.Decided;
import org.preferencecenter.desktop.fixture.WindowTest;

class PreferencesPageTest extends WindowTest {
    private static final String NEWS = "Company news, events and offers";
    private static final String TRAINING = "Training and tutorials";
    private static final String STATISTICS = "Usage statistics and user research";
    private static final String RESEARCH = "Uploads for research and AI training";

    @Test
    void showsWhatHolds() {
        open(Examples.saved());

        assertThat(boxes()).extracting(CheckBox::isSelected).containsExactly(true, false, true, true, false);
    }

    @Test
    void aTickIsHandedOnAtOnceWithTheNoticeOnTheScreen() {
        CenterState state = Examples.saved();
        open(state);

        click(box(TRAINING));

        assertThat(actions().decided).containsExactly(decided(state, "training", false));
    }

    @Test
    void aTickShowsWhileItIsBeingSavedAndThenWhatHolds() {
        open(Examples.saved());
        CompletableFuture<Void> saving = new CompletableFuture<>();
        actions().answer = saving;
        click(box(TRAINING));
        show(Examples.saved());
        assertThat(box(TRAINING).isSelected()).as("while it is being saved").isFalse();

        show(Examples.justWithdrawn());
        interact(() -> saving.complete(null));

        assertThat(box(TRAINING).isSelected()).isFalse();
        assertThat(texts()).contains("Withdrawn just now, on this computer", "saved here, on its way to your account");
    }

    @Test
    void aTickThatCannotBeSavedGoesBackWithASentence() {
        open(Examples.saved());
        actions().answer = CompletableFuture.failedFuture(new IOException("disk full"));

        click(box(RESEARCH));

        assertThat(box(RESEARCH).isSelected()).isFalse();
        assertThat(texts()).contains("This could not be saved on this computer. It is still not allowed.");
        assertThat(box(RESEARCH).getAccessibleHelp()).startsWith("This could not be saved on this computer.");
    }

    @Test
    void aWithdrawalThatCannotBeSavedSaysThatItHoldsWhileTheProgramRuns() {
        open(Examples.saved());
        actions().answer = CompletableFuture.failedFuture(new IOException("disk full"));

        click(box(TRAINING));

        assertThat(texts())
                .contains("This could not be saved on this computer. It counts as no while the program runs.");
    }

    @Test
    void aFailureOfOneBoxLeavesTheOthersAlone() {
        open(Examples.saved());
        CompletableFuture<Void> training = new CompletableFuture<>();
        actions().answer = training;
        click(box(TRAINING));
        actions().answer = new CompletableFuture<>();
        click(box(NEWS));

        interact(() -> training.completeExceptionally(new IOException("disk full")));

        assertThat(box(TRAINING).isSelected()).isTrue();
        assertThat(box(NEWS).isSelected()).as("still being saved").isFalse();
    }

    @Test
    void undoTakesTheLastTickBack() {
        CenterState state = Examples.saved();
        open(state);
        click(box(TRAINING));
        show(Examples.justWithdrawn());

        click(link("Undo: allow"));

        assertThat(actions().decided).containsExactly(decided(state, "training", false),
                decided(state, "training", true));
        assertThat(focused()).isEqualTo(box(TRAINING));
        show(state);
        assertThat(texts()).as("no undo of the undo").noneMatch(text -> text.startsWith("Undo"));
    }

    @Test
    void undoWorksByKeyboardToo() {
        CenterState state = Examples.saved();
        open(state);
        focus(box(TRAINING));
        keys(KeyCode.SPACE);
        show(Examples.justWithdrawn());

        interact(() -> push(KeyCode.SHORTCUT, KeyCode.Z));

        assertThat(actions().decided).last().isEqualTo(decided(state, "training", true));
    }

    @Test
    void undoIsGoneOnceTheAnswerChangedElsewhere() {
        open(Examples.saved());
        click(box(TRAINING));
        show(Examples.justWithdrawn());

        show(Examples.saved());

        assertThat(texts()).noneMatch(text -> text.startsWith("Undo"));
    }

    @Test
    void undoSaysWhatItDoes() {
        CenterState state = Examples.saved();
        open(state);
        click(box(RESEARCH));

        assertThat(link("Undo: do not allow").getAccessibleText()).isEqualTo("Undo: do not allow. " + RESEARCH);
        click(link("Undo: do not allow"));

        assertThat(actions().decided).last().isEqualTo(decided(state, "scientific-research", false));
    }

    @Test
    void whatIsLockedCanNeitherBeClickedNorToggledByKey() {
        open(Examples.locked());
        CheckBox locked = box(STATISTICS);

        click(locked);
        focus(locked);
        keys(KeyCode.SPACE, KeyCode.ENTER);

        assertThat(actions().decided).isEmpty();
        assertThat(locked.isSelected()).isFalse();
        assertThat(focused()).as("its reason can be heard").isEqualTo(locked);
        assertThat(locked.getAccessibleHelp()).contains("Locked to “no” by your organization: “Our works council");
        assertThat(texts()).anyMatch(text -> text.endsWith("Your own answer is kept."));
    }

    @Test
    void aContestedPreferenceShowsBothAnswersAndTwoEqualButtons() {
        CenterState state = Examples.contested();
        open(state);
        Button refuse = button("Do not allow");
        Button allow = button("Allow");

        assertThat(texts()).anyMatch(text -> text.equals("""
                Declined 40 minutes ago, in the preferences window on “field laptop”
                Allowed on November 12, 2026, in the consent dialog on this computer"""));
        assertThat(refuse.getWidth()).isEqualTo(allow.getWidth());
        assertThat(refuse.getFont()).isEqualTo(allow.getFont());
        assertThat(refuse.getBackground()).isEqualTo(allow.getBackground());
        click(refuse);
        click(allow);
        assertThat(actions().decided).containsExactly(decided(state, "training", false),
                decided(state, "training", true));
    }

    @Test
    void aYesThatWaitsForItsConfirmationIsTickedSaysThatItCountsAsNoAndCanBeTakenBack() {
        CenterState state = Examples.pending();
        open(state);
        CheckBox waiting = box(TRAINING);

        assertThat(waiting.isSelected()).isTrue();
        assertThat(waiting.getAccessibleHelp()).contains("Allowed 2 minutes ago, on this computer",
                "Follow the link in the e-mail that asks you to confirm this. Until then, it counts as no.");
        assertThat(texts()).anyMatch(
                text -> text.contains("“Industry news and case studies” was allowed in the preferences window")
                        && text.contains("It counts as no until you follow the link"));
        click(waiting);
        assertThat(actions().decided).containsExactly(decided(state, "training", false));
    }

    @Test
    void anOutdatedPreferenceCountsAsNoAndSaysWhatChanged() {
        open(Examples.outdated());

        assertThat(box(STATISTICS).isSelected()).isFalse();
        assertThat(texts()).contains("The words have changed since. Until you answer, this counts as no.",
                "In short: Crash reports are now part of it. They name the file that was open.");
        assertThat(box(STATISTICS).getAccessibleHelp()).contains("In short: Crash reports are now part of it.");
        click(button("Do not allow"));
        assertThat(actions().decided.getFirst().choices().getFirst().granted()).isFalse();
        assertThat(actions().decided.getFirst().choices().getFirst().notice().revision().major()).isEqualTo(2);
    }

    @Test
    void aRejectedAnswerSaysWhyAndThatItHoldsHere() {
        open(Examples.rejected());

        assertThat(texts()).contains("saved here only",
                "The account service does not know the words you answered. Your answer holds on this computer.");
    }

    @Test
    void aYesThatTheServiceDoesNotTakeIsNotSaidToHold() {
        open(Examples.rejectedGrant());

        assertThat(box("Industry news and case studies").isSelected()).isFalse();
        assertThat(texts()).contains(
                "You allowed this 2 hours ago, on this computer. The account service does not know the words you"
                        + " answered. So it does not count.")
                .doesNotContain("saved here only")
                .noneMatch(text -> text.endsWith("Your answer holds on this computer."));
    }

    @Test
    void newsIsToldUntilItIsDismissed() {
        open(Examples.news());
        assertThat(texts()).contains("“Training and tutorials” was withdrawn from an e-mail, 1 minute ago.");

        click(button("OK"));

        assertThat(actions().dismissed).isEqualTo(1);
        assertThat(focused()).isEqualTo(boxes().getFirst());
        show(Examples.saved());
        assertThat(texts()).doesNotContain("OK");
    }

    @Test
    void aDamagedFileThatWasSetAsideIsToldOfUntilItIsDismissed() {
        open(Examples.setAside());
        assertThat(texts()).anyMatch(text -> text.contains("was damaged and was set aside 3 minutes ago; nothing is"));

        show(Examples.fetchedBack());
        assertThat(texts()).anyMatch(text -> text.endsWith("what your account had of them is here again."));
        click(button("OK"));

        assertThat(actions().dismissed).isEqualTo(1);
    }

    @Test
    void whileTheFilesCannotBeUsedEachTickedBoxSaysThatItCountsAsNo() {
        CenterState state = Examples.storeUnavailable();
        long ticked = state.preferences().stream().filter(PreferenceState::ticked).count();
        open(state);

        assertThat(ticked).isPositive();
        assertThat(all(Label.class).map(Label::getText)).filteredOn(
                "While the files on this computer cannot be used, this counts as no."::equals)
                .hasSize((int) ticked);
    }

    @ParameterizedTest
    @MethodSource("notices")
    void detailsShowEverythingThatTheLawWantsTold(Locale locale, PreferenceId preference) {
        CenterState state = Examples.saved();
        open(new Opening(locale, ColorScheme.LIGHT, 1, 960, 800), state);
        var words = state.catalog().notice(preference, locale.getLanguage()).words();

        interact(linkNamed("Details: " + words.title())::fire);

        assertThat(texts()).contains(String.join("\n", words.explanation()), words.data(), words.legalBasis(),
                words.recipients(), words.storage(), words.transfer(), words.retention(), words.withdrawal(),
                words.refusal(), words.automatedDecisions());
        var information = state.catalog().wording(locale.getLanguage()).information();
        assertThat(texts()).contains(information.complaint())
                .contains(information.controller() + "\n" + information.dataProtectionContact())
                .anyMatch(text -> information.rights().stream().allMatch(right -> text.contains(right.text())));
    }

    @Test
    void openDetailsStayOpenWhenTheStateChanges() {
        open(Examples.saved());
        click(linkNamed("Details: " + TRAINING));

        show(Examples.justWithdrawn());

        assertThat(texts()).contains("Legal basis");
    }

    @Test
    void aClickOnTheTitleIsAClickOnTheBox() {
        open(Examples.saved());

        click(box(TRAINING).lookup(".text"));

        assertThat(actions().decided).hasSize(1);
    }

    @Test
    void explainsServiceMessagesUnderTheQuestionsAboutMessages() {
        CenterState state = Examples.saved();
        open(state);

        assertThat(texts()).containsSubsequence("Communication", TRAINING,
                state.catalog().wording("en").information().serviceMessages(), "Data privacy", STATISTICS);
    }

    static Stream<Arguments> notices() {
        return Stream.of(Locale.US, Locale.GERMANY).flatMap(locale -> BundledCatalog.read().preferences().stream()
                .map(preference -> Arguments.of(locale, preference.id())));
    }

    private static Decided decided(CenterState state, String preference, boolean granted) {
        return new Decided(List.of(
                new Choice(state.catalog().notice(new PreferenceId(preference), "en"), granted)),
                Surface.PREFERENCES_WINDOW);
    }
}
