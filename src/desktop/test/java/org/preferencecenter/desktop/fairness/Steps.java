package org.preferencecenter.desktop.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Choice;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Examples;

/** 4.4.2: what a person in a hurry has to do to say no to everything, and to say yes to everything. */
final class Steps extends Examination {
    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return pattern == DarkPattern.LONGER_THAN_NECESSARY ? List.of(inTheDialog(), inTheWindow()) : List.of();
    }

    private Measurement inTheDialog() {
        List<Figure> figures = new ArrayList<>();
        compare("first login", Examples.firstSignIn(), figures);
        compare("new question", Examples.newPreference(), figures);
        compare("changed words", Examples.changedNotice(), figures);
        return new Measurement("How many steps does it take to refuse everything, and to allow everything?",
                "Both were done in the consent dialog, in the shortest way there is: with the mouse, and with the Tab key (in the"
                        + " shorter direction) and the space bar from where the focus is at first. What was handed on was checked.",
                figures);
    }

    private void compare(String name, CenterState state, List<Figure> figures) {
        figures.add(figure("Clicks", name, clicks(state, false), clicks(state, true)));
        figures.add(figure("Keys", name, presses(state, false), presses(state, true)));
    }

    private static Figure figure(String steps, String where, int no, int yes) {
        return new Figure("%s to say no, %s; to say yes: %d".formatted(steps, where, yes), Integer.toString(no),
                "≤ " + yes, no <= yes);
    }

    private int clicks(CenterState state, boolean grant) {
        look(state);
        List<Node> way = grant
                ? List.of(link(text("consent.all")), buttonOf("consent.save"))
                : List.of(buttonOf("consent.save"));
        way.forEach(this::click);
        require(grant);
        return way.size();
    }

    private int presses(CenterState state, boolean grant) {
        look(state);
        int presses = 0;
        if (grant) {
            presses += pressesTo(link(text("consent.all"))) + 1;
            keys(KeyCode.SPACE);
        }
        presses += pressesTo(buttonOf("consent.save")) + 1;
        keys(KeyCode.SPACE);
        require(grant);
        return presses;
    }

    private void require(boolean grant) {
        boolean done = actions().decided.size() == 1
                && actions().decided.getFirst().choices().stream().map(Choice::granted).allMatch(each -> each == grant);
        if (!done) {
            throw new AssertionError("The steps did not lead to " + (grant ? "yes" : "no") + ": " + actions().decided);
        }
    }

    private Measurement inTheWindow() {
        List<Figure> figures = new ArrayList<>();
        figures.add(
                figure("Clicks", "withdrawing what was allowed", click(Examples.saved(), () -> boxes().get(0), false),
                        click(Examples.saved(), () -> boxes().get(1), true)));
        figures.add(figure("Keys", "the same", press(Examples.saved(), 0, false), press(Examples.saved(), 1, true)));
        figures.add(figure("Clicks", "two answers that disagree",
                click(Examples.contested(), () -> buttonOf("preferences.refuse"), false),
                click(Examples.contested(), () -> buttonOf("preferences.allow"), true)));
        figures.add(figure("Clicks", "changed words",
                click(Examples.outdated(), () -> buttonOf("preferences.refuse"), false),
                click(Examples.outdated(), () -> buttonOf("preferences.allow"), true)));
        return new Measurement("Is withdrawing as easy as giving?",
                "Each was done in the preferences window; what was handed on was checked. No reason, password or confirmation is asked for.",
                figures);
    }

    private int click(CenterState state, Supplier<Node> control, boolean grant) {
        look(state);
        click(control.get());
        require(grant);
        return 1;
    }

    private int press(CenterState state, int box, boolean grant) {
        look(state);
        focus(boxes().get(box));
        keys(KeyCode.SPACE);
        require(grant);
        return 1;
    }
}
