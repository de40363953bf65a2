package org.preferencecenter.desktop.app;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.shell.WindowShape;
import org.preferencecenter.desktop.signin.SetupPage;
import org.preferencecenter.desktop.style.Look;
import org.preferencecenter.desktop.text.Speech;

/** The window of a program that does not know its account service: it says so, and where to set it. */
final class SetupWindow {
    private SetupWindow() {}

    static void show(Stage stage, Setup setup, Host host) {
        Speech speech = Speech.of(host.locale(), host.zone(), host.clock(), host.device());
        StackPane pane = new StackPane(page(setup.configuration(), speech));
        Look look = Look.on(pane, host.appearance(), host.textSize());
        WindowShape.give(stage, pane, host.locale(), host.textSize());
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
