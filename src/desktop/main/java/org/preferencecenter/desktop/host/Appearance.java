package org.preferencecenter.desktop.host;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether the window is light or dark, now and when that changes. */
@FunctionalInterface
public interface Appearance {
    ReadOnlyObjectProperty<ColorScheme> colorScheme();

    /** As the system has it. Needs a running JavaFX toolkit. */
    static Appearance ofSystem() {
        return Platform.getPreferences()::colorSchemeProperty;
    }

    /** Always the same. */
    static Appearance always(ColorScheme scheme) {
        ReadOnlyObjectProperty<ColorScheme> fixed = new ReadOnlyObjectWrapper<>(scheme).getReadOnlyProperty();
        return () -> fixed;
    }
}
