package org.preferencecenter.desktop.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.preferencecenter.client.Adjustments;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.client.Settings;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.host.SettingsKeeper;

/** The settings of the standalone application: kept in a file of its own, but for what is set from outside. */
public final class KeptSettings implements SettingsKeeper, AutoCloseable {
    private static final String FILE = "app-settings.properties";
    private static final Logger LOG = System.getLogger(KeptSettings.class.getName());

    private final SettingsFile file;
    private final Outside outside;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<AppSettings> settings;
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(true);
    private Optional<Path> setAside;
    // Used in the background only.
    private AppSettings written;

    /**
     * Reads the settings.
     *
     * @param background runs one task after the other
     * @param fx         runs what it is given on the JavaFX thread, in order
     */
    KeptSettings(SettingsFile file, Outside outside, Executor background, Executor fx) {
        this.file = file;
        this.outside = outside;
        this.background = background;
        this.fx = fx;
        SettingsFile.Reading reading = file.read();
        setAside = reading.unusable();
        written = outside.over(SettingsValues.read(reading.values()));
        settings = new ReadOnlyObjectWrapper<>(written);
    }

    /** Reads the settings that are kept in a folder. Not for the JavaFX thread: it reads a file. */
    public static KeptSettings in(Path folder, Outside outside) {
        return new KeptSettings(new SettingsFile(folder.resolve(FILE)), outside,
                Executors.newSingleThreadExecutor(Thread.ofVirtual().name("settings").factory()), Platform::runLater);
    }

    /** The settings for a center that is opened with these. */
    public Settings adjust(Settings usual) {
        return usual.with(adjustments(settings.get(), usual));
    }

    /**
     * Adjusts a center each time the person changes something.
     *
     * @param usual what holds where the person set nothing
     */
    public void adjust(PreferenceCenter center, Settings usual) {
        settings.addListener((value, before, now) -> center.adjust(adjustments(now, usual)));
    }

    private static Adjustments adjustments(AppSettings set, Settings usual) {
        return new Adjustments(set.device().orElse(usual.device()), set.language().orElse(usual.locale()), set.reask(),
                set.proxy());
    }

    @Override
    public ReadOnlyObjectProperty<AppSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    @Override
    public Decider decides(Setting setting) {
        return outside.decides(setting);
    }

    @Override
    public void change(AppSettings next) {
        settings.set(outside.over(next));
        AppSettings holding = settings.get();
        background.execute(() -> write(holding));
    }

    private void write(AppSettings holding) {
        boolean done = false;
        try {
            file.change(SettingsValues.write(written), SettingsValues.write(holding));
            written = holding;
            done = true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings cannot be written", e);
        }
        boolean now = done;
        fx.execute(() -> kept.set(now));
    }

    @Override
    public ReadOnlyBooleanProperty kept() {
        return kept.getReadOnlyProperty();
    }

    @Override
    public Optional<Path> setAside() {
        return setAside;
    }

    @Override
    public void noteSetAside() {
        setAside = Optional.empty();
    }

    /** Returns when the last change is written. */
    @Override
    public void close() {
        if (background instanceof ExecutorService own) {
            own.close();
        }
    }
}
