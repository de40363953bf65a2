package org.preferencecenter.desktop.host;

import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableMap;

/** The appearance that the system has. Of high contrast only Windows tells. */
final class SystemAppearance implements Appearance {
    /** As {@link javafx.application.Platform.Preferences} names it. */
    private static final String HIGH_CONTRAST = "Windows.SPI.HighContrast";

    private final ReadOnlyObjectProperty<ColorScheme> scheme;
    private final BooleanBinding highContrast;

    SystemAppearance(ReadOnlyObjectProperty<ColorScheme> scheme, ObservableMap<String, Object> preferences) {
        this.scheme = scheme;
        this.highContrast = Bindings.createBooleanBinding(
                () -> Boolean.TRUE.equals(preferences.get(HIGH_CONTRAST)), preferences);
    }

    @Override
    public ReadOnlyObjectProperty<ColorScheme> colorScheme() {
        return scheme;
    }

    @Override
    public ObservableBooleanValue highContrast() {
        return highContrast;
    }
}
