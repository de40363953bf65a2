package org.preferencecenter.desktop.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;

/** The standalone application: its composition root. */
public final class DesktopApplication extends Application {
    private final Function<Settings, PreferenceCenter> centers;
    private @Nullable Program program;

    /** For the toolkit, which makes the application. */
    public DesktopApplication() {
        this(PreferenceCenter::open);
    }

    /** @param centers opens the center of a profile; called off the JavaFX thread */
    DesktopApplication(Function<Settings, PreferenceCenter> centers) {
        this.centers = centers;
    }

    /** Reads the configuration and opens what is stored, so that the window has its content when it opens. */
    @Override
    public void init() {
        Map<String, String> environment = System.getenv();
        Folders folders = Folders.of(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")),
                environment);
        program = Program.open(Arguments.of(getParameters().getRaw()), environment, folders, Locale.getDefault(),
                centers);
    }

    @Override
    public void start(Stage stage) {
        if (program != null) {
            program.show(stage, new SystemComputer(getHostServices()));
        }
    }

    @Override
    public void stop() {
        if (program != null) {
            program.close();
        }
    }
}
