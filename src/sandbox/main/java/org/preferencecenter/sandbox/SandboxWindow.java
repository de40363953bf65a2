package org.preferencecenter.sandbox;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.function.Function;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Session;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;

/** The switches of the sandbox. */
final class SandboxWindow {
    private static final String PERSON = "you@example.org";
    private static final double WIDTH = 360;

    private final Sandbox sandbox;
    private final PreferenceCenter center;
    private final BrowserDesk desk;
    private final Words words;
    private final String language;
    private final Deeds deeds;
    private final ChoiceBox<Preference> about = new ChoiceBox<>();

    SandboxWindow(Sandbox sandbox, PreferenceCenter center, BrowserDesk desk, Words words, String language) {
        this.sandbox = sandbox;
        this.center = center;
        this.desk = desk;
        this.words = words;
        this.language = language;
        this.deeds = new Deeds(words);
    }

    Parent root() {
        VBox root = new VBox(8, text("intro"), heading("signin.title"), text("signin.hint"), standIn(),
                heading("network.title"), offline(), heading("service.title"), mood(), heading("elsewhere.title"),
                about(),
                button("elsewhere.email", () -> elsewhere(sandbox::withdrawByEmail)),
                button("elsewhere.page", () -> elsewhere((account, preference) -> desk
                        .open(sandbox.unsubscribePage(account, preference)))),
                button("elsewhere.grant", () -> elsewhere((account, preference) -> sandbox
                        .grantElsewhere(account, preference, language))),
                button("elsewhere.revision", this::revise), lock(), deeds.result());
        root.setPadding(new Insets(20));
        boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        root.getStylesheets().add((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        root.setStyle("-fx-background-color: -color-bg-default;");
        root.setPrefWidth(WIDTH);
        return root;
    }

    private Button standIn() {
        Button button = button("signin.stand.in", this::signIn);
        button.disableProperty().bind(desk.signInPage().isNull());
        return button;
    }

    private void signIn() {
        desk.takeSignInPage().ifPresent(page -> deeds.run(words.of("signin.stand.in", PERSON), () -> signIn(page)));
    }

    private void signIn(URI page) throws IOException, InterruptedException {
        try (BrowserStandIn browser = new BrowserStandIn()) {
            browser.signIn(page, PERSON);
        } catch (ConnectException e) {
            throw new IOException(words.of("signin.over"), e);
        }
    }

    private CheckBox offline() {
        CheckBox box = new CheckBox(words.of("network.offline"));
        box.setOnAction(event -> {
            boolean pulled = box.isSelected();
            deeds.run(box.getText(), () -> pull(pulled));
        });
        return box;
    }

    private void pull(boolean pulled) throws IOException {
        if (pulled) {
            sandbox.network().off();
        } else {
            sandbox.network().on();
            // A real computer notices that a network came up. This one never went down.
            center.syncNow();
        }
    }

    private ChoiceBox<Faults.Mood> mood() {
        ChoiceBox<Faults.Mood> box = new ChoiceBox<>();
        box.getItems().setAll(Faults.Mood.values());
        box.setValue(sandbox.faults().mood());
        box.setConverter(shown(mood -> switch (mood) {
            case WELL -> words.of("service.well");
            case SLOW -> words.of("service.slow");
            case BUSY -> words.of("service.busy");
            case FAILING -> words.of("service.failing");
        }));
        box.setOnAction(event -> sandbox.faults().set(box.getValue()));
        return box;
    }

    private Node about() {
        Catalog catalog = center.state().value().catalog();
        about.getItems().setAll(catalog.preferences());
        about.setValue(catalog.preferences().getFirst());
        about.setConverter(shown(this::title));
        return about;
    }

    /** What happens to an account from outside this computer. */
    @FunctionalInterface
    private interface Elsewhere {
        void happens(AccountKey account, PreferenceId preference) throws Exception;
    }

    private void elsewhere(Elsewhere deed) {
        PreferenceId preference = about.getValue().id();
        switch (center.state().value().session()) {
            case Session.SignedOut() -> deeds.say(words.of("result.signed.out"));
            case Session.SignedIn person -> deeds.run(title(about.getValue()),
                    () -> deed.happens(person.account(), preference));
        }
    }

    private void revise() {
        PreferenceId preference = about.getValue().id();
        deeds.run(title(about.getValue()), () -> sandbox.publishNextRevision(preference));
    }

    private CheckBox lock() {
        CheckBox box = new CheckBox(words.of("elsewhere.lock"));
        // What is locked must be what is unlocked, so the choice rests meanwhile.
        about.disableProperty().bind(box.selectedProperty());
        box.setOnAction(event -> {
            PreferenceId preference = about.getValue().id();
            boolean locked = box.isSelected();
            deeds.run(box.getText(), () -> setLock(preference, locked));
        });
        return box;
    }

    private void setLock(PreferenceId preference, boolean locked) {
        if (locked) {
            sandbox.lock(preference, words.of("elsewhere.lock.reason"));
        } else {
            sandbox.unlock(preference);
        }
    }

    private String title(Preference preference) {
        return center.state().value().catalog().notice(preference.id(), language).words().title();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key, PERSON));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private Label heading(String key) {
        Label label = new Label(words.of(key));
        label.getStyleClass().addAll(Styles.TEXT_BOLD);
        VBox.setMargin(label, new Insets(8, 0, 0, 0));
        return label;
    }

    private Label text(String key) {
        Label label = new Label(words.of(key));
        label.setWrapText(true);
        return label;
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("A choice is chosen, not typed");
            }
        };
    }
}
