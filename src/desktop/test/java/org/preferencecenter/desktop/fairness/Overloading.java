package org.preferencecenter.desktop.fairness;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.StateBuilder;

/** 4.1: too many questions, pages or options. */
final class Overloading extends Examination {
    private static final int OFTEN = 50;
    private static final Duration STEP = Duration.ofDays(10);
    private static final Duration TEN_YEARS = Duration.ofDays(3_650);

    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return switch (pattern) {
            case CONTINUOUS_PROMPTING -> List.of(notNow(), answered());
            case PRIVACY_MAZE -> List.of(wayToInformation());
            case TOO_MANY_OPTIONS -> List.of(options());
            default -> List.of();
        };
    }

    private Measurement notNow() {
        look(Examples.firstSignIn());
        keys(KeyCode.ESCAPE);
        for (int turn = 0; turn < OFTEN; turn++) {
            show(Examples.firstSignIn());
        }
        int atOnce = dialogIsOpen() ? 1 : 0;
        Instant again = StateBuilder.NOW.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC).plus(catalog.reaskAfter())
                .toInstant();
        int before = 0;
        for (Instant now = StateBuilder.NOW; now.isBefore(again); now = now.plus(STEP)) {
            show(new StateBuilder().deferred().at(now).build());
            before += dialogIsOpen() ? 1 : 0;
        }
        show(new StateBuilder().deferred().at(again).build());
        int after = dialogIsOpen() ? 1 : 0;
        return new Measurement("How often is a person asked again after “Not now”?",
                "The dialog was closed with Esc. Then the same window was shown the same state " + OFTEN
                        + " times, and the states of every tenth day from then on.",
                Figure.exactly("Dialogs at once", atOnce, 0),
                Figure.exactly("Dialogs before the interval (" + catalog.reaskAfter() + ") is over",
                        before, 0),
                Figure.exactly("Dialogs on the day it is over", after, 1));
    }

    private Measurement answered() {
        StateBuilder builder = new StateBuilder();
        catalog.preferences().forEach(each -> builder.answer(each.id().value(), false, Surface.CONSENT_DIALOG,
                StateBuilder.DEVICE, Duration.ZERO));
        CenterState later = builder.at(StateBuilder.NOW.plus(TEN_YEARS)).build();
        look(later);
        return new Measurement("Is a person who said no asked again?",
                "Every question was answered with no. The window was opened ten years later.",
                Figure.exactly("Dialogs", dialogIsOpen() ? 1 : 0, 0));
    }

    private Measurement wayToInformation() {
        String complaint = catalog.wording("en").information().complaint();
        List<Figure> figures = new ArrayList<>();
        for (String title : titles()) {
            look(Examples.saved());
            interact(linkNamed(text("details.show.name", title))::fire);
            figures.add(steps("window, " + title + ": legal basis, recipients, how to withdraw, rights, complaint",
                    complaint));
        }
        look(Examples.firstSignIn());
        interact(reading(text("details.show.name", titles().getFirst()))::fire);
        figures.add(steps("consent dialog: the same of a question", complaint));
        look(Examples.firstSignIn());
        interact(link(text("links.who"))::fire);
        figures.add(steps("consent dialog: who is responsible, where data is kept, rights", complaint));
        look(Examples.saved());
        interact(link(text("links.who"))::fire);
        figures.add(steps("window: the same", complaint));
        look(Examples.saved());
        interact(link(text("links.privacy"))::fire);
        figures.add(new Figure("Steps, window: privacy policy", actions().opened.size() == 1 ? "1" : "it did not open",
                "≤ 2", actions().opened.size() == 1));
        return new Measurement("How far away is what a person must be told?",
                "From the window and from the dialog, one link was followed, and it was looked for the text.", figures);
    }

    private Figure steps(String what, String text) {
        boolean found = texts().contains(text);
        return new Figure("Steps, " + what, found ? "1" : "it is not there", "≤ 2", found);
    }

    private Measurement options() {
        look(Examples.saved());
        List<String> boxes = boxes().stream().map(Overloading::seen).toList();
        long elsewhere = pages().stream().skip(1).mapToLong(page -> {
            visit(page);
            return boxes().size();
        }).sum();
        return new Measurement("How many switches are there for the questions of the catalog?",
                "All checkboxes of the window were counted, on each of its pages.",
                Figure.exactly("Checkboxes on the page of the preferences", boxes.size(), catalog.preferences().size()),
                Figure.exactly("Different names on them", boxes.stream().distinct().count(), boxes.size()),
                Figure.exactly("Checkboxes on other pages", elsewhere, 0));
    }

    private List<String> titles() {
        return catalog.preferences().stream().map(each -> catalog.notice(each.id(), "en").words().title()).toList();
    }
}
