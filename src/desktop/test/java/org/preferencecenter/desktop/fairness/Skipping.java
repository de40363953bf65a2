package org.preferencecenter.desktop.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Examples;

/** 4.2: what makes a person forget about the choice. */
final class Skipping extends Examination {
    private static final List<Place> DIALOGS = List.of(new Place("first login", Examples.firstSignIn()),
            new Place("new question", Examples.newPreference()), new Place("changed words", Examples.changedNotice()),
            new Place("answered in another language", Examples.answeredInGerman()));

    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return switch (pattern) {
            case DECEPTIVE_SNUGNESS -> List.of(inAdvance(), withoutATick());
            case LOOK_OVER_THERE -> List.of(distractions());
            default -> List.of();
        };
    }

    private Measurement inAdvance() {
        List<Figure> figures = new ArrayList<>();
        DIALOGS.forEach(each -> {
            look(each.state());
            String name = each.name();
            figures.add(Figure.exactly("Ticked boxes of " + boxes().size() + ", " + name, ticked().size(), 0));
            figures.add(Figure.exactly("Buttons that Enter or Esc would press, " + name,
                    all(Button.class).filter(button -> button.isDefaultButton() || button.isCancelButton()).count(),
                    0));
        });
        look(Examples.nothingAnswered());
        figures.add(Figure.exactly("Ticked boxes of " + boxes().size() + ", window of a person who answered nothing",
                ticked().size(), 0));
        return new Measurement("What is chosen before a person chooses?",
                "Each kind of consent dialog was opened, and the window of a new account.", figures);
    }

    private Measurement withoutATick() {
        List<Figure> figures = new ArrayList<>();
        look(Examples.firstSignIn());
        keys(KeyCode.ENTER, KeyCode.ENTER);
        figures.add(granted("Enter, pressed twice"));
        look(Examples.firstSignIn());
        keys(KeyCode.ESCAPE);
        figures.add(granted("Esc"));
        look(Examples.firstSignIn());
        interact(() -> stand().shell.leave());
        figures.add(granted("closing the window"));
        look(Examples.firstSignIn());
        click(buttonOf("consent.later"));
        figures.add(granted("“Not now”"));
        look(Examples.firstSignIn());
        click(buttonOf("consent.save"));
        figures.add(granted("“Save choices” with nothing ticked"));
        return new Measurement("What is permitted to a vendor without a tick?",
                "The dialog of the first login was left in every way there is.", figures);
    }

    private Figure granted(String way) {
        return Figure.exactly("Permissions by " + way, actions().decided.stream()
                .filter(each -> each.surface() == Surface.CONSENT_DIALOG).flatMap(each -> each.choices().stream())
                .filter(choice -> choice.granted()).count(), 0);
    }

    private Measurement distractions() {
        List<Figure> figures = new ArrayList<>();
        DIALOGS.forEach(each -> {
            look(each.state());
            String name = each.name();
            Set<String> belong = Stream.concat(boxes().stream().map(Skipping::seen),
                    Stream.of("details.show", "changes.show", "consent.all", "consent.none", "consent.later",
                            "consent.save", "links.privacy", "links.terms", "links.who").map(this::text))
                    .collect(Collectors.toSet());
            figures.add(Figure.none("Controls that are not about the questions, " + name, below(dialog())
                    .filter(Skipping::isControl).map(Skipping::name).filter(control -> !belong.contains(control))
                    .toList()));
            figures.add(Figure.exactly("Pictures and moving things, " + name,
                    below(dialog()).filter(Skipping::isPicture).count(), 0));
        });
        return new Measurement("What else is in the dialog?",
                "Every control and every picture of each kind of consent dialog was listed.", figures);
    }

    private static boolean isControl(Node node) {
        return node instanceof Control && node.isFocusTraversable() && !(node instanceof Label)
                && !(node instanceof ScrollPane) && !(node instanceof ScrollBar) && node.isVisible();
    }

    private static String name(Node node) {
        return node instanceof Labeled labeled ? seen(labeled) : node.toString();
    }

    /** What can show a picture or a film, or moves. */
    private static boolean isPicture(Node node) {
        boolean painted = node instanceof Region region && region.getBackground() != null
                && !region.getBackground().getImages().isEmpty();
        return painted || node instanceof ImageView || node.getClass().getName().startsWith("javafx.scene.media")
                || node.getClass().getSimpleName().contains("Progress");
    }
}
