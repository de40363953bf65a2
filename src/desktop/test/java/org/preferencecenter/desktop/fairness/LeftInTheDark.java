package org.preferencecenter.desktop.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceState;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.Wording;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.text.Notes;
import org.preferencecenter.desktop.text.Remark;

/** 4.6: what leaves a person in the dark about what holds. */
final class LeftInTheDark extends Examination {
    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return switch (pattern) {
            case CONFLICTING_INFORMATION -> List.of(countries(), boxesAndGate());
            case AMBIGUOUS_WORDING -> languages().stream().map(language -> Sentences.in(language, catalog)
                    .measure("Are there vague words or double negatives?", WordList.UNCLEAR)).toList();
            default -> List.of();
        };
    }

    private Measurement countries() {
        List<Figure> figures = new ArrayList<>();
        for (String language : catalog.languages()) {
            Wording wording = catalog.wording(language);
            List<String> missing = catalog.preferences().stream()
                    .flatMap(each -> notNamed(each, wording)).toList();
            figures.add(Figure.none("Countries of the catalog’s facts that its words do not name, "
                    + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH), missing));
        }
        return new Measurement("Do facts and words agree on where data is kept?",
                "For each question, each country of the catalog’s machine-readable facts was looked for in the words about storage, in"
                        + " those about transfers, and in what is told of all questions.",
                figures);
    }

    private static Stream<String> notNamed(Preference preference, Wording wording) {
        NoticeWords words = wording.preferences().get(preference.id().value());
        if (words == null) {
            return Stream.of(preference.id() + " has no words");
        }
        return preference.storageCountries().stream().flatMap(country -> Stream
                .of(words.storage(), words.transfer(), wording.information().storage())
                .filter(text -> !names(text, wording.countries().getOrDefault(country, country)))
                .map(text -> preference.id() + ", " + country));
    }

    /** Words are declined in some languages, and keep their beginnings. */
    private static boolean names(String text, String country) {
        return Stream.of(country.split(" ", -1)).allMatch(text::contains);
    }

    private Measurement boxesAndGate() {
        List<Place> states = List.of(new Place("all saved", Examples.saved()),
                new Place("not saved yet", Examples.syncing()),
                new Place("without a network", Examples.offline()),
                new Place("not taken by the account", Examples.rejected()),
                new Place("a yes that is not taken", Examples.rejectedGrant()),
                new Place("two answers that disagree", Examples.contested()),
                new Place("not confirmed", Examples.pending()),
                new Place("changed words", Examples.outdated()),
                new Place("locked", Examples.locked()),
                new Place("DO_NOT_TRACK", Examples.sessionOnly()),
                new Place("files that cannot be used", Examples.storeUnavailable()),
                new Place("in doubt", Examples.setAside()));
        List<Figure> figures = new ArrayList<>();
        states.forEach(each -> {
            look(each.state());
            figures.add(Figure.none("Boxes that contradict what holds, " + each.name(), contradictions(each.state())));
        });
        return new Measurement("Does each box show what holds?",
                "In each state, each box was compared with the answer of the gate, which is what the product asks. A box that is ticked"
                        + " while the gate says no must be followed by the sentence that says so, and no box may be empty while it says yes.",
                figures);
    }

    private List<String> contradictions(CenterState state) {
        List<String> found = new ArrayList<>();
        for (PreferenceState each : state.preferences()) {
            String title = state.catalog().notice(each.preference().id(), "en").words().title();
            boolean ticked = box(title).isSelected();
            boolean permitted = each.verdict().permitted();
            Optional<String> note = Notes.of(each, stand().surroundings.speech()).map(Remark::text);
            boolean said = note.filter(texts()::contains).isPresent();
            if (ticked != permitted && !(ticked && said)) {
                found.add(title);
            }
        }
        return found;
    }
}
