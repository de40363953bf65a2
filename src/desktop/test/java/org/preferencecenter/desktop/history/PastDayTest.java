package org.preferencecenter.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.scene.control.DatePicker;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.History;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Histories;
import org.preferencecenter.desktop.fixture.HistoryBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;

/** "On this day": a day that is over, and what would have been allowed at its end. */
class PastDayTest extends WindowTest {
    @Test
    void saysOfEachPreferenceWhatWouldHaveBeenAllowedAndWhy() {
        openHistory(Histories.usual());

        lookAt("Nov 12, 2026");

        assertThat(texts()).containsSubsequence("At the end of November 12, 2026", "Allowed",
                "Company news, events and offers",
                "Allowed on November 12, 2026, in the consent dialog on “office workstation”", "Not allowed",
                "Industry news and case studies",
                "Declined on November 12, 2026, in the consent dialog on “office workstation”");
        assertThat(texts()).anyMatch(text -> text.contains("It is not known which words were in force that day")
                && text.contains("organization") && text.contains("DO_NOT_TRACK"));
    }

    @Test
    void beforeTheFirstAnswerNothingWasAllowed() {
        openHistory(Histories.usual());

        lookAt("11/11/26");

        assertThat(texts().stream().filter("Not answered by then"::equals)).hasSize(5);
        assertThat(texts().stream().filter("Not allowed"::equals)).hasSize(5);
    }

    @Test
    void whereTimesContradictEachOtherNothingIsSaidToHaveBeenAllowed() {
        openHistory(new HistoryBuilder().answer("training", true, Duration.ofDays(1))
                .answer("training", true, Duration.ofDays(5)).build());

        lookAt("2026-11-19");

        assertThat(texts()).anyMatch(text -> text.startsWith("The times of your answers contradict each other"));
        assertThat(texts().stream().filter("Not allowed"::equals)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11/23/26", "2027-01-01", "yesterday", "2026-02-30", "99/99/99", "Nov 12, 26"})
    void anythingButADayThatIsOverIsRefusedInASentence(String text) {
        openHistory(Histories.usual());

        lookAt(text);

        assertThat(texts()).contains("This is not a day that is over. Write it like this: Nov 22, 2026")
                .noneMatch(each -> each.startsWith("At the end of"));
        lookAt("Nov 22, 2026");
        assertThat(texts()).contains("At the end of November 22, 2026")
                .noneMatch(each -> each.startsWith("This is not a day"));
    }

    @Test
    void whatIsNoDayLeavesTheDayThatWasPicked() {
        openHistory(Histories.usual());
        lookAt("Nov 12, 2026");

        lookAt("yesterday");

        assertThat(texts()).contains("At the end of November 12, 2026",
                "This is not a day that is over. Write it like this: Nov 22, 2026");
        assertThat(day().getEditor().getText()).isEqualTo("Nov 12, 2026");
    }

    @Test
    void aFieldThatIsEmptiedClosesTheDay() {
        openHistory(Histories.usual());
        lookAt("Nov 12, 2026");

        lookAt("");

        assertThat(texts()).noneMatch(text -> text.startsWith("At the end of") || text.startsWith("This is not a day"));
    }

    @Test
    void theDayCanBeClosedAndTheFocusGoesBackToTheField() {
        openHistory(Histories.usual());
        lookAt("Nov 12, 2026");

        click(link("Close this day"));

        assertThat(texts()).noneMatch(text -> text.startsWith("At the end of"));
        assertThat(day().getValue()).isNull();
        assertThat(focused()).isEqualTo(day());
    }

    @Test
    void anAnswerThatComesIsReckonedWith() {
        HistoryBuilder builder = new HistoryBuilder().answer("training", true, Duration.ofDays(5));
        openHistory(builder.build());
        lookAt("Nov 20, 2026");
        assertThat(texts().stream().filter("Not allowed"::equals)).hasSize(4);

        actions().history = CompletableFuture
                .completedFuture(builder.answer("training", false, Duration.ofDays(4)).build());
        show(Examples.saved());

        assertThat(texts().stream().filter("Not allowed"::equals)).hasSize(5);
    }

    @Test
    void aDayIsWrittenAsTheLanguageOfTheWindowDoes() {
        open(new Opening(Locale.GERMANY, ColorScheme.LIGHT, 1, 960, 800), Examples.syncing());
        actions().history = CompletableFuture.completedFuture(Histories.usual());
        visit("Verlauf");

        lookAt("12.11.26");

        assertThat(texts()).contains("Am Ende des Tages, 12. November 2026");
        assertThat(day().getEditor().getText()).isEqualTo("12.11.2026");
    }

    /** The language writes invisible marks beside its strokes, which no keyboard has, and a keyboard may have other figures. */
    @ParameterizedTest
    @ValueSource(strings = {"١٢/١١/٢٠٢٦", "12/11/2026", "2026-11-12", "١٢ نوفمبر ٢٠٢٦"})
    void aDayCanBeTypedInArabic(String typed) {
        open(new Opening(Locale.of("ar", "EG"), ColorScheme.LIGHT, 1, 960, 800), Examples.syncing());
        actions().history = CompletableFuture.completedFuture(Histories.usual());
        visit(stand().surroundings.text("navigation.history"));

        lookAt(typed);

        assertThat(day().getValue()).isEqualTo(LocalDate.of(2026, 11, 12));
    }

    /** So that what is told as an example looks as the field does. */
    @Test
    void anExampleOfADayIsWrittenAsItIsInTheField() {
        open(new Opening(Locale.of("ar", "EG"), ColorScheme.LIGHT, 1, 960, 800), Examples.syncing());
        actions().history = CompletableFuture.completedFuture(Histories.usual());
        visit(stand().surroundings.text("navigation.history"));
        lookAt("22/11/2026");
        String written = day().getEditor().getText();

        lookAt("yesterday");

        assertThat(texts()).anyMatch(text -> text.endsWith(": " + written));
    }

    private void openHistory(History history) {
        open(Examples.syncing());
        actions().history = CompletableFuture.completedFuture(history);
        visit("History");
    }

    private void lookAt(String text) {
        focus(day());
        interact(() -> day().getEditor().setText(text));
        keys(KeyCode.ENTER);
    }

    private DatePicker day() {
        return all(DatePicker.class).findFirst().orElseThrow();
    }
}
