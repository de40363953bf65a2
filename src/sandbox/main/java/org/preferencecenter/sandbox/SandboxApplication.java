package org.preferencecenter.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.app.Folders;
import org.preferencecenter.desktop.app.KeptSettings;
import org.preferencecenter.desktop.app.Outside;
import org.preferencecenter.desktop.app.SystemComputer;
import org.preferencecenter.desktop.embed.CenterWindow;
import org.preferencecenter.desktop.host.Computer;
import org.preferencecenter.desktop.host.Host;

/** The windows of the sandbox: the product's, and beside it the one with the switches. */
public final class SandboxApplication extends Application {
    private static final double GAP = 16;

    private @Nullable Sandbox sandbox;
    private @Nullable KeptSettings kept;
    private @Nullable PreferenceCenter center;
    private @Nullable CenterWindow window;

    @Override
    public void init() throws Exception {
        List<String> arguments = getParameters().getRaw();
        Path folder = arguments.stream().filter(each -> each.startsWith("--folder="))
                .map(each -> Path.of(each.substring("--folder=".length()))).findFirst()
                .orElseGet(SandboxApplication::usualFolder);
        if (arguments.contains("--fresh")) {
            SandboxFolder.empty(folder);
        }
        Sandbox started = Sandbox.start(SandboxFolder.open(folder));
        sandbox = started;
        KeptSettings read = KeptSettings.in(started.settings().folder(), Outside.NOTHING);
        kept = read;
        center = PreferenceCenter.open(read.adjust(started.settings()));
    }

    private static Path usualFolder() {
        Folders folders = Folders.of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")),
                System.getenv());
        return folders.data().resolveSibling("preference-center-sandbox");
    }

    @Override
    public void start(Stage stage) {
        Sandbox running = Objects.requireNonNull(sandbox);
        KeptSettings keeper = Objects.requireNonNull(kept);
        PreferenceCenter opened = Objects.requireNonNull(center);
        Settings settings = running.settings();
        Computer computer = new SystemComputer(getHostServices());
        BrowserDesk desk = new BrowserDesk(computer, settings.issuer());
        keeper.adjust(opened, settings);
        window = CenterWindow.show(stage, opened, Host.of(settings.device(), desk).keeping(keeper));
        Locale locale = Locale.getDefault();
        Words words = new Words(locale);
        Stage switches = new Stage();
        switches.setTitle(words.of("window.title"));
        switches.setScene(new Scene(new SandboxWindow(running, opened, desk, words, locale.getLanguage()).root()));
        switches.setX(stage.getX() + stage.getWidth() + GAP);
        switches.setY(stage.getY());
        switches.show();
        // Whoever closes the product's window is done with the sandbox, too.
        stage.setOnHidden(event -> Platform.exit());
    }

    @Override
    public void stop() throws Exception {
        if (window != null) {
            window.close();
        }
        if (center != null) {
            center.close();
        }
        if (kept != null) {
            kept.close();
        }
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
