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
    private final KeptSettings kept;
    private final Locale usual;
    private final Optional<Opened> opened;
    private @Nullable CenterWindow window;

    private Program(Setup setup, KeptSettings kept, Locale usual, Optional<Opened> opened) {
        this.setup = setup;
        this.kept = kept;
        this.usual = usual;
        this.opened = opened;
    }

    /** @param settings as they are where the person set nothing */
    private record Opened(Settings settings, PreferenceCenter center, WindowFile window) {}

    /** Reads the configuration and, if it is complete, opens the center. Not for the JavaFX thread: it reads files. */
    static Program open(Arguments arguments, Map<String, String> environment, Folders folders, Locale usual,
            Function<Settings, PreferenceCenter> centers) {
        Setup setup = Setup.read(arguments, environment,
                folders.configuration().resolve("preference-center.properties"));
        KeptSettings kept = KeptSettings.in(folders.data(), setup.outside());
        return new Program(setup, kept, usual, settings(setup, folders, usual)
                .map(settings -> new Opened(settings, centers.apply(kept.adjust(settings)),
                        WindowFile.open(folders.data().resolve("window")))));
    }

    /** Shows the window. On the JavaFX thread. */
    void show(Stage stage, Computer computer) {
        if (opened.isPresent()) {
            kept.adjust(opened.get().center(), opened.get().settings());
            window = CenterWindow.show(stage, opened.get().center(), host(opened.get().settings().device(), computer),
                    opened.get().window());
        } else {
            SetupWindow.show(stage, setup, host("", computer));
        }
    }

    private Host host(String device, Computer computer) {
        return Host.of(device, computer).with(usual, 1).keeping(kept);
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
        opened.ifPresent(each -> each.center().close());
        kept.close();
    }

    private static Optional<Settings> settings(Setup setup, Folders folders, Locale usual) {
        return switch (setup.configuration()) {
            case Configuration.Complete complete -> {
                Settings settings = Settings.of(folders.data(), complete.service(), complete.issuer(),
                        complete.client(), Version.application());
                yield Optional.of(new Settings(settings.folder(), settings.service(), settings.issuer(),
                        settings.clientId(), settings.scopes(), settings.application(), settings.device(), usual,
                        settings.doNotTrack(), settings.staleAfter()));
            }
            case Configuration.Missing missing -> Optional.empty();
            case Configuration.Unusable unusable -> Optional.empty();
            case Configuration.Unreadable unreadable -> Optional.empty();
        };
    }
}
