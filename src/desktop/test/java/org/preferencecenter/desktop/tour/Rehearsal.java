package org.preferencecenter.desktop.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Secrets;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.embed.CenterWindow;
import org.preferencecenter.desktop.fixture.NoComputer;
import org.preferencecenter.desktop.host.Host;

/**
 * What the packaged program does once before it is packed, without a display: it opens an empty profile and shows each screen. Java
 * watches and keeps which classes that took, linked and with what their code was found to do ({@code -XX:AOTCacheOutput}, JEP
 * 483, 514 and 515), so that a person's first click finds them ready. Run by {@code installer/BuildInstaller.java}.
 */
public final class Rehearsal {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9");

    private Rehearsal() {}

    /** @param arguments a folder for the profile, and the folder of these classes, which is empty afterwards */
    public static void main(String[] arguments) throws Exception {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        try {
            open(Path.of(arguments[0]));
            for (Stop stop : Stop.all()) {
                if (stop.theme() == Stop.Theme.LIGHT && stop.locale().equals(Locale.US)) {
                    Tour.render(stop);
                }
            }
        } finally {
            Platform.exit();
        }
        empty(Path.of(arguments[1]));
    }

    private static void open(Path profile) throws Exception {
        Settings settings = Settings.of(profile, NOWHERE, NOWHERE, "preference-center", "Preference Center");
        try (PreferenceCenter center = PreferenceCenter.open(settings, new Memory())) {
            Tour.onFxThread(() -> {
                Stage stage = new Stage();
                CenterWindow window = CenterWindow.show(stage, center, Host.of("", new NoComputer()));
                window.close();
                stage.close();
                return stage;
            });
        }
    }

    /** Java keeps nothing while a folder it looks for classes in has any: they could change, unlike those in a jar. */
    private static void empty(Path classes) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(classes)) {
            all = walk.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(classes)).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    /** Where packages are built there is no keychain to write to. */
    private static final class Memory implements Secrets {
        private final Map<String, String> held = new ConcurrentHashMap<>();

        @Override
        public boolean lasting() {
            return false;
        }

        @Override
        public Optional<String> get(String name) {
            return Optional.ofNullable(held.get(name));
        }

        @Override
        public void put(String name, String secret) {
            held.put(name, secret);
        }

        @Override
        public void remove(String name) {
            held.remove(name);
        }
    }
}
