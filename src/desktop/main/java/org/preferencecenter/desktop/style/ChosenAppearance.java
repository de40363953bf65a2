package org.preferencecenter.desktop.style;

import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.preferencecenter.desktop.host.Appearance;
import org.preferencecenter.desktop.host.Theme;

/** The appearance that a person chose, over the one of the system. Use on the JavaFX thread. */
public final class ChosenAppearance implements Appearance, AutoCloseable {
    private final Appearance system;
    private final ObjectProperty<Theme> theme;
    private final ReadOnlyObjectWrapper<ColorScheme> scheme = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper highContrast = new ReadOnlyBooleanWrapper();
    private final ObservableBooleanValue systemsContrast;
    private final ObjectBinding<ColorScheme> currentScheme;
    private final BooleanBinding currentContrast;

    public ChosenAppearance(Theme first, Appearance system) {
        this.system = system;
        this.theme = new SimpleObjectProperty<>(first);
        this.systemsContrast = system.highContrast();
        currentScheme = Bindings.createObjectBinding(this::currentScheme, theme, system.colorScheme());
        currentContrast = Bindings.createBooleanBinding(this::currentContrast, theme, systemsContrast);
        scheme.bind(currentScheme);
        highContrast.bind(currentContrast);
    }

    public void choose(Theme other) {
        theme.set(other);
    }

    private ColorScheme currentScheme() {
        return switch (theme.get()) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM, HIGH_CONTRAST -> system.colorScheme().get();
        };
    }

    private boolean currentContrast() {
        return switch (theme.get()) {
            case LIGHT, DARK -> false;
            case SYSTEM -> systemsContrast.get();
            case HIGH_CONTRAST -> true;
        };
    }

    /** Follows the system no more. */
    @Override
    public void close() {
        currentScheme.dispose();
        currentContrast.dispose();
    }

    @Override
    public ReadOnlyObjectProperty<ColorScheme> colorScheme() {
        return scheme.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue highContrast() {
        return highContrast.getReadOnlyProperty();
    }
}
