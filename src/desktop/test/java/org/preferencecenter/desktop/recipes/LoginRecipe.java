package org.preferencecenter.desktop.recipes;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.client.SignInAttempt;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.desktop.app.SystemComputer;
import org.preferencecenter.desktop.embed.ConsentOverlay;
import org.preferencecenter.desktop.host.Host;

/** A product with a login of its own, after which the person is asked what is open. Its argument is a folder for what it keeps. */
public final class LoginRecipe extends Application {
    private @Nullable PreferenceCenter center;

    /** Opens the center off the JavaFX thread, because it reads files. */
    @Override
    public void init() {
        center = PreferenceCenter.open(settings());
    }

    @Override
    public void start(Stage stage) {
        showLogin(stage, Objects.requireNonNull(center),
                Host.of(settings().device(), new SystemComputer(getHostServices())));
    }

    /** The product's own window. The overlay lies over it, and shows itself when somebody is signed in who has something to answer. */
    static void showLogin(Stage stage, PreferenceCenter center, Host host) {
        Label person = new Label("Nobody is signed in.");
        Button button = new Button("Sign in");
        button.setOnAction(event -> signIn(center, host, person));
        VBox login = new VBox(12, person, button);
        login.setAlignment(Pos.CENTER);
        StackPane root = new StackPane(login);
        ConsentOverlay overlay = ConsentOverlay.over(root, center, host);
        stage.setTitle("My Product");
        stage.setScene(new Scene(root, 960, 720));
        stage.setOnCloseRequest(event -> overlay.leave());
        stage.setOnHidden(event -> overlay.close());
        stage.show();
    }

    /** Signs in with the browser. What the center answers comes on a thread of its own. */
    private static void signIn(PreferenceCenter center, Host host, Label person) {
        person.setText("Continue in the browser.");
        SignInAttempt attempt = center.signIn();
        attempt.address().thenAcceptAsync(host.computer()::open, Platform::runLater);
        attempt.outcome().thenAcceptAsync(outcome -> person.setText(switch (outcome) {
            case SignInOutcome.Done() -> "You are signed in.";
            case SignInOutcome.Failed failed -> "Nobody is signed in.";
        }), Platform::runLater);
    }

    /** Ends what the center has running in the background. */
    @Override
    public void stop() {
        if (center != null) {
            center.close();
        }
    }

    private Settings settings() {
        return MyProduct.settings(Path.of(getParameters().getRaw().getFirst()));
    }

    public static void main(String[] arguments) {
        launch(arguments);
    }
}
