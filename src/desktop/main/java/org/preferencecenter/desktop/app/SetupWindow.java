package org.preferencecenter.desktop.app;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.shell.WindowShape;
import org.preferencecenter.desktop.signin.SetupPage;
import org.preferencecenter.desktop.style.ChosenAppearance;
import org.preferencecenter.desktop.style.Look;
import org.preferencecenter.desktop.text.Speech;
import org.preferencecenter.desktop.window.WindowState;

/** The window of a program that does not know its account service: it says so, and where to set it. */
final class SetupWindow {
    private SetupWindow() {}

    static void show(Stage stage, Setup setup, Host host) {
        AppSettings settings = host.settings().settings().get();
        Locale locale = host.localeWith(settings);
        double textSize = host.textSizeWith(settings);
        Speech speech = Speech.of(locale, host.zone(), host.clock(), host.device());
        StackPane pane = new StackPane(page(setup.configuration(), speech));
        Look look = Look.on(pane, new ChosenAppearance(host.themeWith(settings), host.appearance()), textSize);
        WindowShape.give(stage, pane, locale, textSize, WindowState.read(""));
        stage.setOnHidden(event -> look.close());
        stage.show();
    }

    private static Node page(Configuration configuration, Speech speech) {
        return switch (configuration) {
            case Configuration.Unusable unusable ->
                SetupPage.of("signin.setup.unusable", unusable.file(), speech, unusable.key());
            case Configuration.Unreadable unreadable ->
                SetupPage.of("signin.setup.unreadable", unreadable.file(), speech);
            case Configuration.Missing missing -> SetupPage.of("signin.setup.missing", missing.file(), speech);
            case Configuration.Complete complete -> SetupPage.of("signin.setup.missing", complete.file(), speech);
        };
    }
}
