package org.preferencecenter.desktop.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.embed.CenterWindow;
import org.preferencecenter.desktop.host.Computer;
import org.preferencecenter.desktop.host.Host;

/** One run of the program: a center and its window, or a window that says what is missing. */
final class Program implements AutoCloseable {
    private final Setup setup;
    private final Optional<Opened> opened;
    private @Nullable CenterWindow window;

    private Program(Setup setup, Optional<Opened> opened) {
        this.setup = setup;
        this.opened = opened;
    }

    private record Opened(Settings settings, PreferenceCenter center) {}

    /** Reads the configuration and, if it is complete, opens the center. Not for the JavaFX thread: it reads files. */
    static Program open(Arguments arguments, Map<String, String> environment, Folders folders, Locale usual,
            Function<Settings, PreferenceCenter> centers) {
        Setup setup = Setup.read(arguments, environment,
                folders.configuration().resolve("preference-center.properties"), usual);
        return new Program(setup, settings(setup, folders)
                .map(settings -> new Opened(settings, centers.apply(settings))));
    }

    /** Shows the window. On the JavaFX thread. */
    void show(Stage stage, Computer computer) {
        if (opened.isPresent()) {
            Host host = Host.of(opened.get().settings().device(), computer)
                    .with(setup.locale(), setup.textSize());
            window = CenterWindow.show(stage, opened.get().center(), host);
        } else {
            SetupWindow.show(stage, setup, Host.of("", computer).with(setup.locale(), setup.textSize()));
        }
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
        opened.ifPresent(each -> each.center().close());
    }

    private static Optional<Settings> settings(Setup setup, Folders folders) {
        return switch (setup.configuration()) {
            case Configuration.Complete complete -> {
                Settings usual = Settings.of(folders.data(), complete.service(), complete.issuer(), complete.client(),
                        Version.application());
                yield Optional.of(new Settings(usual.folder(), usual.service(), usual.issuer(), usual.clientId(),
                        usual.scopes(), usual.application(), usual.device(), setup.locale(), usual.doNotTrack(),
                        usual.staleAfter()));
            }
            case Configuration.Missing missing -> Optional.empty();
            case Configuration.Unusable unusable -> Optional.empty();
            case Configuration.Unreadable unreadable -> Optional.empty();
        };
    }
}
