package org.preferencecenter.desktop.recipes;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.app.SystemComputer;
import org.preferencecenter.desktop.embed.PreferencesView;
import org.preferencecenter.desktop.host.Host;

/** A product whose settings have a page for the preferences. Its argument is a folder for what it keeps. */
public final class SettingsDialogRecipe extends Application {
    private @Nullable PreferenceCenter center;

    /** Opens the center off the JavaFX thread, because it reads files. */
    @Override
    public void init() {
        center = PreferenceCenter.open(settings());
    }

    @Override
    public void start(Stage stage) {
        PreferenceCenter opened = Objects.requireNonNull(center);
        Host host = Host.of(settings().device(), new SystemComputer(getHostServices()));
        Button button = new Button("Settings…");
        button.setOnAction(event -> openSettings(stage, opened, host));
        stage.setTitle("My Product");
        stage.setScene(new Scene(new StackPane(button), 960, 720));
        stage.show();
    }

    /** The product's own dialog, with the preferences as one of its pages. They follow the account until it is closed. */
    static Stage openSettings(Window product, PreferenceCenter center, Host host) {
        PreferencesView preferences = PreferencesView.of(center, host);
        Tab general = new Tab("General", new CheckBox("Open the last project at the start"));
        Tab privacy = new Tab("Privacy", preferences.node());
        TabPane pages = new TabPane(general, privacy);
        pages.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        Stage settings = new Stage();
        settings.initOwner(product);
        settings.setTitle("Settings");
        settings.setScene(new Scene(pages, 800, 640));
        settings.setOnHidden(event -> preferences.close());
        settings.show();
        return settings;
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
