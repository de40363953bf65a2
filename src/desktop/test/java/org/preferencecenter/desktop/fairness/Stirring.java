package org.preferencecenter.desktop.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.fairness.Measurement.Figure;
import org.preferencecenter.desktop.fixture.Contrast;
import org.preferencecenter.desktop.fixture.Examples;

/** 4.3: what plays on feelings, in words or in looks. */
final class Stirring extends Examination {
    private static final List<Opening> OPENINGS = List.of(new Opening(Locale.US, ColorScheme.LIGHT, 1, 960, 800),
            new Opening(Locale.US, ColorScheme.DARK, 1, 400, 640),
            new Opening(Locale.GERMANY, ColorScheme.DARK, 1, 960, 800),
            new Opening(Locale.GERMANY, ColorScheme.LIGHT, 2, 640, 960));

    /** Two controls of which one says no, or less, and the other yes, or more. */
    private record Pair(String where, CenterState state, String no, String yes) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("consent dialog", Examples.firstSignIn(), "consent.later", "consent.save"),
            new Pair("consent dialog", Examples.firstSignIn(), "consent.none", "consent.all"),
            new Pair("window, two answers that disagree", Examples.contested(), "preferences.refuse",
                    "preferences.allow"),
            new Pair("window, changed words", Examples.outdated(), "preferences.refuse", "preferences.allow"));

    @Override
    List<Measurement> measure(DarkPattern pattern) {
        return switch (pattern) {
            case EMOTIONAL_STEERING -> languages().stream()
                    .map(language -> Sentences.in(language, catalog).measure("Do words play on feelings?",
                            WordList.FEELINGS))
                    .toList();
            case HIDDEN_IN_PLAIN_SIGHT -> PAIRS.stream().map(this::sideBySide).toList();
            default -> List.of();
        };
    }

    private Measurement sideBySide(Pair pair) {
        List<Figure> figures = new ArrayList<>();
        String names = "";
        for (Opening opening : OPENINGS) {
            look(pair.state(), opening);
            ButtonBase no = control(pair.no());
            ButtonBase yes = control(pair.yes());
            names = names.isEmpty() ? "“" + seen(no) + "” and “" + seen(yes) + "”" : names;
            String name = "%s, %s, %.0f pixels wide, text at %.0f %%".formatted(
                    opening.locale().getDisplayLanguage(Locale.ENGLISH),
                    opening.colors().label(), opening.width(), 100 * opening.textSize());
            figures.add(Figure.same(name, looks(no), looks(yes)));
            figures.add(Figure.exactly("Stops of the Tab key between them", apart(no, yes), 1));
        }
        return new Measurement("Do " + names + " look alike? (" + pair.where() + ")",
                "Kind of control, size, typeface, text color and background were read from the window as it was drawn; contrast is"
                        + " that of WCAG 2.2. The width counts for buttons; of links it is that of their words.",
                figures);
    }

    private ButtonBase control(String key) {
        return all(ButtonBase.class).filter(each -> seen(each).equals(text(key)) && !each.isDisabled()).findFirst()
                .orElseThrow();
    }

    private static String looks(ButtonBase control) {
        Text drawn = (Text) control.lookup(".text");
        Bounds bounds = control.getLayoutBounds();
        String width = control.getClass().getSimpleName().equals("Button")
                ? "%.1f × ".formatted(bounds.getWidth())
                : "";
        return "%s, %s%.1f pixels, %s %.1f, text %s, background %s, contrast %.2f : 1".formatted(
                control.getClass().getSimpleName(), width, bounds.getHeight(), drawn.getFont().getName(),
                drawn.getFont().getSize(), drawn.getFill(), background(control), Contrast.of(drawn.getFill(), drawn));
    }

    private static String background(Labeled control) {
        return control.getBackground() == null || control.getBackground().getFills().isEmpty()
                ? "none"
                : control.getBackground().getFills().getLast().getFill().toString();
    }

    private int apart(ButtonBase no, ButtonBase yes) {
        focus(no);
        return presses(yes, KeyCode.TAB);
    }
}
