package org.preferencecenter.desktop.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.NextCatalog;
import org.preferencecenter.desktop.fixture.StateBuilder;
import org.preferencecenter.desktop.fixture.WindowTest;

/** The words that a person agreed to beside those of today, in the window and in the consent dialog. */
class WhatChangedTest extends WindowTest {
    private static final Opening GERMAN = new Opening(Locale.GERMANY, ColorScheme.LIGHT, 1, 960, 800);

    @Test
    void marksWhatIsGoneAndWhatIsNewInEachPartThatDiffers() {
        open(Examples.outdated());

        click(link("What changed"));

        assertThat(marked(Text::isStrikethrough)).containsExactly("Removed", " or made anonymous");
        assertThat(marked(Text::isUnderline)).contains("Added", "and when they crash, ",
                "crash reports with the name of the open file; ");
        assertThat(texts()).contains("Compared with",
                "Revision 1.0 in English, which you allowed yesterday, in the preferences window on “field laptop”");
        assertThat(headings()).contains("Summary", "Data", "Kept for").doesNotContain("Legal basis", "Recipients",
                "Name");
    }

    @Test
    void theMarksDoNotDependOnColor() {
        open(Examples.outdated());

        click(link("What changed"));

        assertThat(pieces("removed")).isNotEmpty().allMatch(Text::isStrikethrough);
        assertThat(pieces("added")).isNotEmpty().allMatch(Text::isUnderline);
        assertThat(all(Text.class).filter(each -> !each.getStyleClass().contains("removed")))
                .noneMatch(Text::isStrikethrough);
    }

    @Test
    void whoeverHearsItIsToldInSentencesWithTheLink() {
        open(Examples.outdated());
        assertThat(link("What changed").getAccessibleHelp()).isNull();

        click(link("What changed"));

        assertThat(link("Hide what changed").getAccessibleHelp())
                .startsWith("Revision 1.0 in English, which you allowed")
                .contains("Data: Added: “crash reports with the name of the open file;”.")
                .contains("Kept for: Removed: “or made anonymous”.");
    }

    @Test
    void theLinkClosesItAgainAndWorksByKeyboard() {
        open(Examples.outdated());
        focus(link("What changed"));

        keys(KeyCode.ENTER);
        assertThat(texts()).contains("Compared with");
        keys(KeyCode.ENTER);

        assertThat(texts()).doesNotContain("Compared with");
        assertThat(focused()).isEqualTo(link("What changed"));
    }

    @Test
    void itStaysOpenWhenTheStateIsShownAgainAndGoesWithTheQuestion() {
        open(Examples.outdated());
        click(link("What changed"));

        show(Examples.outdated());
        assertThat(texts()).contains("Compared with");
        show(Examples.saved());

        assertThat(texts()).doesNotContain("Compared with", "What changed", "Hide what changed");
    }

    @Test
    void theConsentDialogHasTheSame() {
        open(Examples.changedNotice());

        click(link("What changed"));

        assertThat(marked(Text::isUnderline)).contains("crash reports with the name of the open file; ");
        assertThat(boxes()).singleElement().matches(box -> !box.isSelected());
    }

    @Test
    void whoeverAnsweredInAnotherLanguageGetsItWordByWordWhereTheEarlierWordsAreKnownInTheirs() {
        open(GERMAN, Examples.outdated());

        click(link("Was sich geändert hat"));

        assertThat(marked(Text::isUnderline)).contains("Absturzberichte mit dem Namen der geöffneten Datei; ");
        assertThat(texts())
                .contains("Fassung 1.0, die Sie gestern auf Englisch erlaubt haben, im Einstellungsfenster auf „field"
                        + " laptop“; verglichen wird auf Deutsch");
    }

    @Test
    void elseBothTextsStandOneAboveTheOtherAndItSaysWhy() {
        open(Examples.answeredInGerman());

        click(link("What changed"));

        String before = StateBuilder.FIRST.notice(Examples.STATISTICS, "de").words().data();
        String today = NextCatalog.changed().notice(Examples.STATISTICS, "en").words().data();
        assertThat(texts()).contains(
                "You allowed this in German. The earlier words are not kept in English, so nothing is marked and"
                        + " the two stand one above the other.")
                .containsSubsequence("Data", "Then", before, "Now", today);
        assertThat(all(Text.class)).noneMatch(Text::isStrikethrough);
    }

    @Test
    void whereTheEarlierWordsAreUnknownASentenceSaysSoAndNoLinkLeadsNowhere() {
        open(Examples.outdatedWithoutEarlierWords());

        assertThat(texts()).contains("The earlier words are not kept on this computer, so they cannot be compared.",
                "In short: Crash reports are now part of it. They name the file that was open.")
                .doesNotContain("What changed");
    }

    @Test
    void wordsThatAreTheSameAreSaidToBeTheSame() {
        open(Examples.answered().catalog(NextCatalog.raised()).deferred().build());

        click(link("What changed"));

        assertThat(texts()).contains("Word for word, both say the same.").doesNotContain("Removed");
    }

    @Test
    void nobodyElseIsToldOfAChange() {
        open(Examples.saved());

        assertThat(texts()).doesNotContain("What changed").noneMatch(text -> text.startsWith("In short:"));
    }

    private List<String> marked(Predicate<Text> mark) {
        return all(Text.class).filter(mark).map(Text::getText).toList();
    }

    private Stream<Text> pieces(String style) {
        return all(Text.class).filter(each -> each.getStyleClass().contains(style));
    }

    private List<String> headings() {
        return all(Label.class).filter(each -> each.getStyleClass().contains("heading"))
                .map(Label::getText).toList();
    }
}
