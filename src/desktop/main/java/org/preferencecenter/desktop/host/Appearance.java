package org.preferencecenter.desktop.host;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/** Whether the window is light or dark, and of high contrast, now and when that changes. */
@FunctionalInterface
public interface Appearance {
    ReadOnlyObjectProperty<ColorScheme> colorScheme();

    /** Whether every text and every outline has to stand out. Never, unless an appearance says so. */
    default ObservableBooleanValue highContrast() {
        return new SimpleBooleanProperty(false);
    }

    /** As the system has it. Needs a running JavaFX toolkit. */
    static Appearance ofSystem() {
        Platform.Preferences preferences = Platform.getPreferences();
        return new SystemAppearance(preferences.colorSchemeProperty(), preferences);
    }

    /** Always the same. */
    static Appearance always(ColorScheme scheme) {
        ReadOnlyObjectProperty<ColorScheme> fixed = new ReadOnlyObjectWrapper<>(scheme).getReadOnlyProperty();
        return () -> fixed;
    }
}
