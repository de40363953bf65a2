package org.preferencecenter.desktop.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.NextCatalog;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;

/** The consent dialog for somebody who has answered, or put off, before. */
class ReturningPersonTest extends WindowTest {
    private static final Opening GERMAN = new Opening(Locale.GERMANY, ColorScheme.LIGHT, 1, 960, 800);
    private static final Instant ASKED = StateBuilder.NOW.minus(Duration.ofDays(1));
    private static final Instant AGAIN = ASKED.atOffset(ZoneOffset.UTC).plus(BundledCatalog.read().reaskAfter())
            .toInstant();

    @Test
    void aNewQuestionIsTheOnlyOneAndTheOtherAnswersAreSaidToStay() {
        open(Examples.newPreference());

        assertThat(boxes()).singleElement().returns("Training and tutorials", CheckBox::getText)
                .matches(box -> !box.isSelected());
        assertThat(texts()).contains("Your other answers stay as they are.", "You have not answered this yet.");
        assertThat(boxes().getFirst().getAccessibleHelp()).endsWith("You have not answered this yet.");
    }

    @Test
    void whoeverIsAskedForTheFirstTimeIsNotToldOfOtherAnswers() {
        open(Examples.firstSignIn());

        assertThat(texts()).doesNotContain("Your other answers stay as they are.", "You have not answered this yet.");
    }

    @Test
    void aSavedAnswerToANewQuestionIsTheOnlyOneThatIsHandedOn() {
        open(Examples.newPreference());

        click(button("Save choices"));

        assertThat(actions().decided.getFirst().choices()).singleElement()
                .returns("training", choice -> choice.notice().preference().value());
    }

    @Test
    void theQuestionIsInTheLanguageOfTheWindowAndTheEarlierAnswerSaysInWhichItWasGiven() {
        open(Examples.answeredInGerman());

        assertThat(boxes()).singleElement().returns("Usage statistics and user research", CheckBox::getText)
                .matches(box -> !box.isSelected());
        assertThat(texts()).contains(
                "You allowed this on November 12, 2026, in the consent dialog on this computer, in the words of"
                        + " revision 1.0 in German. They have changed since, so you are asked again.");
        click(button("Save choices"));
        assertThat(actions().decided.getFirst().choices()).singleElement()
                .returns("en", choice -> choice.notice().language());
    }

    @Test
    void theSameInTheirOwnLanguage() {
        open(GERMAN, Examples.answeredInGerman());

        assertThat(boxes()).singleElement().returns("Nutzungsstatistik und Teilnahme an Forschung", CheckBox::getText);
        assertThat(texts()).contains(
                "Sie haben dies am 12. November 2026 erlaubt, hier im Einwilligungsdialog, im Wortlaut der Fassung"
                        + " 1.0 auf Deutsch. Er hat sich seitdem geändert, daher werden Sie neu gefragt.");
    }

    @Test
    void notNowHoldsUntilTheDayTheIntervalEndsAlsoInAWindowThatStaysOpen() {
        open(Examples.firstSignIn());
        keys(KeyCode.ESCAPE);

        show(putOff(StateBuilder.NOW));
        assertThat(dialogIsOpen()).isFalse();
        show(putOff(AGAIN.minusMillis(1)));
        assertThat(dialogIsOpen()).as("a moment before").isFalse();
        show(putOff(AGAIN));

        assertThat(dialogIsOpen()).as("on the day").isTrue();
        assertThat(boxes()).hasSize(5).noneMatch(CheckBox::isSelected);
        keys(KeyCode.ESCAPE);
        show(putOff(AGAIN));
        assertThat(dialogIsOpen()).as("once").isFalse();
    }

    @Test
    void theIntervalHoldsOverARestart() {
        open(putOff(AGAIN.minusMillis(1)));
        assertThat(dialogIsOpen()).isFalse();
        closeWindow();

        open(putOff(AGAIN));

        assertThat(dialogIsOpen()).isTrue();
    }

    @Test
    void aQuestionWhoseWordsChangeIsNotCoveredByAnEarlierNotNow() {
        CenterState before = Examples.answered().deferred().build();
        open(before);
        assertThat(dialogIsOpen()).isFalse();

        show(Examples.changedNotice());

        assertThat(dialogIsOpen()).isTrue();
    }

    @Test
    void whoeverSaidNoToAWordingIsNotAskedAboutTheNext() {
        CenterState refused = new StateBuilder()
                .answer("corporate-news", false, Surface.CONSENT_DIALOG, StateBuilder.DEVICE, Duration.ZERO)
                .answer("industry-insights", false, Surface.CONSENT_DIALOG, StateBuilder.DEVICE, Duration.ZERO)
                .answer("training", false, Surface.CONSENT_DIALOG, StateBuilder.DEVICE, Duration.ZERO)
                .answer("usage-statistics", false, Surface.CONSENT_DIALOG, StateBuilder.DEVICE, Duration.ZERO)
                .answer("scientific-research", false, Surface.CONSENT_DIALOG, StateBuilder.DEVICE, Duration.ZERO)
                .catalog(NextCatalog.changed())
                .at(AGAIN.plus(Duration.ofDays(3_650))).build();

        open(refused);

        assertThat(dialogIsOpen()).isFalse();
    }

    private static CenterState putOff(Instant now) {
        return new StateBuilder().deferred().at(now).build();
    }
}
