package org.preferencecenter.desktop.host;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps what a person sets in the window, and says what they may set there. Used on the JavaFX thread. A host that offers the name
 * of the computer, the re-ask interval or the proxy hands them on to {@link org.preferencecenter.client.PreferenceCenter#adjust}.
 */
public interface SettingsKeeper {
    /** The settings that hold, whoever decided about each. */
    ReadOnlyObjectProperty<AppSettings> settings();

    Decider decides(Setting setting);

    /** Sets, and begins to keep. It holds when this returns. */
    void change(AppSettings next);

    /** Whether what holds is kept, or about to be; if it could not be, it holds until the program ends. */
    ReadOnlyBooleanProperty kept();

    /** Where what was kept before lies now, if it could not be read and the person was not told yet. */
    default Optional<Path> setAside() {
        return Optional.empty();
    }

    /** The person was told. */
    default void noteSetAside() {}

    /** For a host that decides about everything. */
    static SettingsKeeper none() {
        ReadOnlyObjectProperty<AppSettings> usual = new ReadOnlyObjectWrapper<>(AppSettings.USUAL)
                .getReadOnlyProperty();
        ReadOnlyBooleanProperty kept = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();
        return new SettingsKeeper() {
            @Override
            public ReadOnlyObjectProperty<AppSettings> settings() {
                return usual;
            }

            @Override
            public Decider decides(Setting setting) {
                return Decider.HOST;
            }

            @Override
            public void change(AppSettings next) {
                throw new UnsupportedOperationException("The host decides about everything");
            }

            @Override
            public ReadOnlyBooleanProperty kept() {
                return kept;
            }
        };
    }
}
