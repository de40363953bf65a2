package org.preferencecenter.bench.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeWords;

/** The baseline: about as many controls with about as much text, as JavaFX makes them, in its own look. */
final class PlainWindow implements Subject {
    private static final String LANGUAGE = "en";

    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<Label> truths = new ArrayList<>();
    private final List<Button> details = new ArrayList<>();
    private final ScrollPane content = new ScrollPane();
    private final Label status = new Label("All saved to your account");
    private final List<ToggleButton> pages = new ArrayList<>();
    private final Scene scene;

    PlainWindow(Stage stage) {
        Catalog catalog = BundledCatalog.read();
        VBox page = new VBox(8, label("Preferences"), label("Each change applies at once."));
        catalog.preferences().forEach(each -> page.getChildren().add(row(catalog.notice(each.id(), LANGUAGE))));
        page.getChildren().add(label(catalog.wording(LANGUAGE).information().serviceMessages()));
        VBox account = new VBox(8, label("Account"), label("Signed in as you@example.org"), new Button("Sign out"));
        content.setContent(page);
        content.setFitToWidth(true);
        pages.add(to("Preferences", page));
        pages.add(to("Account", account));
        BorderPane root = new BorderPane(content, null, null, status, new VBox(pages.toArray(Node[]::new)));
        scene = new Scene(root, 960, 800);
        stage.setScene(scene);
        stage.show();
    }

    private VBox row(Notice notice) {
        NoticeWords words = notice.words();
        CheckBox box = new CheckBox(words.title());
        Label truth = label("You agreed on this computer · saved to your account");
        VBox whole = new VBox(8);
        Button open = new Button("Details");
        VBox row = new VBox(4, box, label(words.summary()), truth, open);
        open.setOnAction(event -> {
            if (row.getChildren().remove(whole)) {
                whole.getChildren().clear();
            } else {
                terms(words).map(PlainWindow::label).forEach(whole.getChildren()::add);
                row.getChildren().add(whole);
            }
        });
        boxes.add(box);
        truths.add(truth);
        details.add(open);
        return row;
    }

    /** Each text of the notice, and a name for it. */
    private static Stream<String> terms(NoticeWords words) {
        return Stream.of(words.data(), words.legalBasis(), words.recipients(), words.storage(), words.transfer(),
                words.retention(), words.withdrawal(), words.refusal(), words.automatedDecisions(), words.summary(),
                words.brief(), String.join("\n", words.explanation())).flatMap(text -> Stream.of("What it is", text));
    }

    private ToggleButton to(String name, Node page) {
        ToggleButton button = new ToggleButton(name);
        button.setOnAction(event -> content.setContent(page));
        return button;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Node box(int preference) {
        return boxes.get(preference);
    }

    @Override
    public Node details(int preference) {
        return details.get(preference);
    }

    @Override
    public Node page(int page) {
        return pages.get(page);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void hear(int preference, boolean inAccount) {
        Platform.runLater(() -> {
            truths.get(preference).setText(inAccount ? "Saved to your account" : "Saved on this computer");
            status.setText(inAccount ? "All saved to your account" : "Saving 1 choice to your account");
        });
    }
}
