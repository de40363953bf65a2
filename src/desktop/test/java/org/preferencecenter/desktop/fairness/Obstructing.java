package org.preferencecenter.desktop.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Examples;

/** 4.4: what keeps a person from what they want to do. */
final class Obstructing extends Examination {
    private static final List<Place> PLACES = List.of(new Place("consent dialog", Examples.firstSignIn()),
            new Place("consent dialog about changed words", Examples.changedNotice()),
            new Place("window", Examples.saved()), new Place("window with changed words", Examples.outdated()),
            new Place("window without a network", Examples.offline()));

    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return switch (pattern) {
            case DEAD_END -> List.of(links(true), links(false));
            case MISLEADING_ACTION -> List.of(savesWhatIsShown(), controlsDoWhatTheySay());
            default -> List.of();
        };
    }

    private Measurement links(boolean browserOpens) {
        List<Figure> figures = new ArrayList<>();
        PLACES.forEach(each -> {
            look(each.state());
            int count = reading().size();
            List<String> dead = IntStream.range(0, count)
                    .mapToObj(index -> follow(each.state(), index, browserOpens)).flatMap(List::stream).toList();
            figures.add(Figure.none("Of " + count + " links, those that lead nowhere, " + each.name(), dead));
        });
        String browser = browserOpens ? "a browser" : "no browser that opens";
        return new Measurement("Does every link lead somewhere, on a computer with " + browser + "?",
                "Each link was clicked in a fresh window. It leads somewhere if there is more to read afterwards, or something was done.",
                figures);
    }

    /** A link leads somewhere if there is something new to read, or something was asked of the account or the browser. */
    private List<String> follow(CenterState state, int index, boolean browserOpens) {
        look(state);
        actions().browserOpens = browserOpens;
        Hyperlink link = reading().get(index);
        String name = seen(link);
        int before = texts().size();
        interact(link::fire);
        settle();
        boolean opened = browserOpens && !actions().opened.isEmpty();
        return opened || texts().size() > before || actions().synced > 0 ? List.of() : List.of(name);
    }

    /** The links to something, without those that tick boxes. */
    private List<Hyperlink> reading() {
        List<String> tick = List.of(text("consent.all"), text("consent.none"));
        return all(Hyperlink.class).filter(each -> !each.isDisabled() && !tick.contains(seen(each))).toList();
    }

    private Measurement savesWhatIsShown() {
        int questions = catalog.preferences().size();
        List<String> wrong = new ArrayList<>();
        for (int ticks = 0; ticks < 1 << questions; ticks++) {
            look(Examples.firstSignIn());
            List<CheckBox> boxes = boxes();
            tick(boxes, ticks);
            List<Boolean> shown = boxes.stream().map(CheckBox::isSelected).toList();
            interact(buttonOf("consent.save")::fire);
            List<Boolean> saved = actions().decided.getFirst().choices().stream().map(Choice::granted).toList();
            if (!saved.equals(shown)) {
                wrong.add(shown + " was saved as " + saved);
            }
        }
        return new Measurement("Does “Save choices” save what is shown?",
                "Every combination of ticks was saved and compared with what was handed on: " + (1 << questions)
                        + " of them.",
                Figure.none("Combinations that were saved as others", wrong));
    }

    /** @param ticks a bit for each box */
    private void tick(List<CheckBox> boxes, int ticks) {
        interact(() -> IntStream.range(0, boxes.size())
                .forEach(box -> boxes.get(box).setSelected((ticks & 1 << box) != 0)));
    }

    private Measurement controlsDoWhatTheySay() {
        List<Figure> figures = new ArrayList<>();
        figures.add(
                decided("a tick in the window", Examples.nothingAnswered(), () -> boxes().getFirst(), List.of(true)));
        figures.add(decided("a tick that is taken out", Examples.saved(), () -> boxes().getFirst(), List.of(false)));
        figures.add(
                decided("“Do not allow”", Examples.contested(), () -> buttonOf("preferences.refuse"), List.of(false)));
        figures.add(decided("“Allow”", Examples.contested(), () -> buttonOf("preferences.allow"), List.of(true)));
        figures.add(decided("“Not now”", Examples.firstSignIn(), () -> buttonOf("consent.later"), List.of()));
        figures.add(decided("“Allow all”", Examples.firstSignIn(), () -> link(text("consent.all")), List.of()));
        figures.add(decided("a locked box", Examples.locked(), () -> boxes().get(3), List.of()));
        figures.add(undone("a withdrawal, “Undo: allow”", 0, "preferences.undo.allow", List.of(false, true)));
        figures.add(undone("a yes, “Undo: do not allow”", 1, "preferences.undo.refuse", List.of(true, false)));
        return new Measurement("Does each control do what it says?",
                "Each was clicked, and what was handed on was compared with its words. A yes is true, a no is false.",
                figures);
    }

    private Figure decided(String what, CenterState state, Supplier<Node> control, List<Boolean> expected) {
        look(state);
        click(control.get());
        return Figure.same("Answers by " + what, answers(), expected);
    }

    private Figure undone(String what, int row, String key, List<Boolean> expected) {
        look(Examples.saved());
        click(boxes().get(row));
        click(link(text(key)));
        return Figure.same("Answers by " + what, answers(), expected);
    }

    private List<Boolean> answers() {
        return actions().decided.stream().flatMap(each -> each.choices().stream()).map(Choice::granted).toList();
    }
}
