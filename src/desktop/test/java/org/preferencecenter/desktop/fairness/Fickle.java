package org.preferencecenter.desktop.fairness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.NextCatalog;
import org.preferencecenter.desktop.text.Words;

/** 4.5: what is here so and there otherwise. */
final class Fickle extends Examination {
    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return switch (pattern) {
            case LACKING_HIERARCHY -> Words.LANGUAGES.stream().map(this::sameWords).toList();
            case DECONTEXTUALIZING -> List.of(places());
            case INCONSISTENT_INTERFACE -> List.of(order(), polarity());
            case LANGUAGE_DISCONTINUITY -> List.of(complete(), returning());
            default -> List.of();
        };
    }

    private Measurement sameWords(String language) {
        List<Figure> figures = new ArrayList<>();
        for (Preference preference : catalog.preferences()) {
            Notice notice = catalog.notice(preference.id(), language);
            figures.add(Figure.same("Details in dialog and window: " + notice.words().title(),
                    details(Examples.firstSignIn(), notice, language).hashCode(),
                    details(Examples.saved(), notice, language).hashCode()));
        }
        return new Measurement("Is a question told in the same words everywhere? (" + name(language) + ")",
                "The details of each question were opened in the consent dialog and in the window, and all that came to the page was"
                        + " compared. The figures are checksums of it.",
                figures);
    }

    /** What opening the details brings to the page. */
    private List<String> details(CenterState state, Notice notice, String language) {
        look(state, Locale.forLanguageTag(language));
        List<String> before = labels();
        interact(reading(text("details.show.name", notice.words().title()))::fire);
        settle();
        List<String> after = new ArrayList<>(labels());
        before.forEach(after::remove);
        if (!after.contains(notice.words().data())) {
            throw new AssertionError("The details do not say which data is used");
        }
        return after;
    }

    private List<String> labels() {
        return all(Label.class).filter(each -> !each.isDisabled()).map(Fickle::seen).toList();
    }

    private Measurement places() {
        List<Figure> figures = new ArrayList<>();
        look(Examples.saved());
        figures.add(Figure.same("Page with the checkboxes", pages().getFirst(), text("preferences.title")));
        figures.add(Figure.exactly("Checkboxes on it", boxes().size(), catalog.preferences().size()));
        List<String> headings = catalog.sections().stream().map(catalog.wording("en").sections()::get).toList();
        figures.add(Figure.same("Headings over them",
                all(Label.class).map(Label::getText).filter(headings::contains).toList(), headings));
        return new Measurement("Do the choices stand where a person looks for them?",
                "The window was opened; its first page and the headings on it were read.", figures);
    }

    private Measurement order() {
        List<Figure> figures = new ArrayList<>();
        for (String language : Words.LANGUAGES) {
            List<String> ofCatalog = catalog.sections().stream().flatMap(each -> catalog.preferencesOf(each).stream())
                    .map(each -> catalog.notice(each.id(), language).words().title()).toList();
            look(Examples.firstSignIn(), Locale.forLanguageTag(language));
            figures.add(Figure.same("Order in the dialog and in the catalog, " + name(language), titles(), ofCatalog));
            look(Examples.saved(), Locale.forLanguageTag(language));
            figures.add(Figure.same("Order in the window and in the catalog, " + name(language), titles(), ofCatalog));
        }
        return new Measurement("Do the choices stand in the same order everywhere?",
                "The names of the checkboxes were read from top to bottom. The web page of the account service takes the same order from"
                        + " the catalog.",
                figures);
    }

    private List<String> titles() {
        return boxes().stream().map(Fickle::seen).toList();
    }

    private Measurement polarity() {
        look(Examples.firstSignIn());
        keys(KeyCode.SPACE);
        click(buttonOf("consent.save"));
        boolean inDialog = actions().decided.getFirst().choices().stream().map(Choice::granted).toList().getFirst();
        look(Examples.nothingAnswered());
        click(boxes().getFirst());
        boolean inWindow = actions().decided.getFirst().choices().getFirst().granted();
        return new Measurement("Does a tick mean yes everywhere?",
                "One box was ticked in the dialog and one in the window, and what was handed on was read.",
                Figure.same("A tick in the dialog is a yes", inDialog, true),
                Figure.same("A tick in the window is a yes", inWindow, true));
    }

    private Measurement complete() {
        List<Figure> figures = new ArrayList<>();
        Set<String> all = new HashSet<>();
        languages().forEach(language -> all.addAll(Sentences.in(language, catalog).texts().keySet()));
        for (String language : Words.LANGUAGES) {
            Set<String> missing = new HashSet<>(all);
            missing.removeAll(Sentences.in(language, catalog).texts().keySet());
            figures.add(Figure.none("Of " + all.size() + " texts, those that are missing in " + name(language),
                    missing.stream().sorted().toList()));
            figures.add(Figure.none("Notices that a window in " + name(language) + " shows in another language",
                    catalog.preferences().stream().map(each -> catalog.notice(each.id(), language))
                            .filter(each -> !each.language().equals(language)).map(each -> each.words().title())
                            .toList()));
        }
        return new Measurement("Is everything there in every language of the window?",
                "The texts of the window and of the catalog were compared between the languages.", figures);
    }

    private Measurement returning() {
        String english = NextCatalog.changed().notice(Examples.STATISTICS, "en").words().title();
        String german = NextCatalog.changed().notice(Examples.STATISTICS, "de").words().title();
        look(Examples.answeredInGerman(), Locale.US);
        boolean asksInEnglish = titles().equals(List.of(english));
        boolean saysHow = texts().stream().anyMatch(each -> each.contains("in the words of revision 1.0 in German"));
        look(Examples.answeredInGerman(), Locale.GERMANY);
        boolean asksInGerman = titles().equals(List.of(german));
        return new Measurement("In which language is a person asked who answered in another one?",
                "An answer was given in German; the words changed; the window was opened in English and in German.",
                Figure.same("The English window asks in English", asksInEnglish, true),
                Figure.same("It says in which language and revision the earlier answer was given", saysHow, true),
                Figure.same("The German window asks in German", asksInGerman, true));
    }

    private static String name(String language) {
        return Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }
}
