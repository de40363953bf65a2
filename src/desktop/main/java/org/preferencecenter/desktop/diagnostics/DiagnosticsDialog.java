package org.preferencecenter.desktop.diagnostics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Shows the very text that would be sent, to read, copy or save. It sends nothing itself. */
final class DiagnosticsDialog {
    private static final String FILE = "preference-center-diagnostics.txt";
    /** At twice the text size they still stand in the dialog without a second thing to scroll. */
    private static final int ROWS = 12;

    private final String report;
    private final Surroundings surroundings;
    private final Label done = Texts.of("", Styles.QUIET);
    private final Label failed = Texts.of("", Styles.TROUBLE);
    private final Overlays.Overlay overlay;

    private DiagnosticsDialog(String report, Surroundings surroundings) {
        this.report = report;
        this.surroundings = surroundings;
        String title = surroundings.text("diagnostics.title");
        TextArea area = new TextArea(Arrays.stream(report.split("\n", -1)).map(RightToLeft::wrappable)
                .collect(Collectors.joining("\n")));
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setAccessibleText(title);
        Shown.when(false, done);
        Shown.when(false, failed);
        VBox body = new VBox(Texts.of(title, Styles.DIALOG_TITLE), Texts.of(surroundings.text("diagnostics.read")),
                area, done, failed);
        EqualButtons buttons = EqualButtons.atTheEnd(button("diagnostics.copy", this::copy),
                button("diagnostics.save", this::save), button("diagnostics.close", this::close));
        overlay = surroundings.overlays().open(new Sheet(title, body, new StackPane(buttons)), area, this::close);
        area.home();
    }

    static void open(String report, Surroundings surroundings) {
        new DiagnosticsDialog(report, surroundings);
    }

    private void copy() {
        surroundings.actions().copy(report);
        say(Optional.of("diagnostics.copied"), Optional.empty());
    }

    private void save() {
        surroundings.actions().save(FILE, report).whenComplete((saved, failure) -> say(
                failure == null && saved ? Optional.of("diagnostics.saved") : Optional.empty(),
                failure == null ? Optional.empty() : Optional.of("diagnostics.failed")));
    }

    private void say(Optional<String> good, Optional<String> bad) {
        Shown.text(good.map(surroundings::text), done);
        Shown.text(bad.map(surroundings::text), failed);
        Stream.of(done, failed).filter(Label::isVisible).forEach(said -> Scrolling.reveal(said, said));
    }

    private void close() {
        overlay.close();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(surroundings.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
