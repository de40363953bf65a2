package org.preferencecenter.desktop.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.function.Supplier;
import javafx.application.ColorScheme;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.Observable;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.FakeCenter;
import org.preferencecenter.desktop.fixture.HostTest;

/** What follows a center, the colors of the system or the time ends when the part of the window that needed it is closed. */
class NothingLeftBehindTest extends HostTest {
    private final FakeCenter center = new FakeCenter(Examples.firstSignIn());
    private final CountedScheme scheme = new CountedScheme();
    private final StackPane root = new StackPane();
    private final Stage stage = stage();

    @Test
    void aClosedViewHasLeftNothing() throws ReflectiveOperationException {
        leavesNothing(() -> {
            PreferencesView view = PreferencesView.of(center, host(() -> scheme));
            root.getChildren().add(view.node());
            return view;
        });
    }

    @Test
    void anOverlayThatWasTakenAwayHasLeftNothing() throws ReflectiveOperationException {
        leavesNothing(() -> ConsentOverlay.over(root, center, host(() -> scheme)));
    }

    @Test
    void aClosedWindowHasLeftNothing() throws ReflectiveOperationException {
        leavesNothing(() -> CenterWindow.show(stage, center, host(() -> scheme)));

        interact(stage::hide);
        assertThat(center.done.deferred).as("it no longer hears that the stage is closed").isEmpty();
    }

    private void leavesNothing(Supplier<AutoCloseable> open) throws ReflectiveOperationException {
        interact(() -> {
            stage.setScene(new Scene(root, 640, 480));
            stage.show();
        });
        settle();
        int animations = animations();

        AutoCloseable part = onFxThread(open);
        settle();
        assertThat(observers()).isNotEmpty();
        assertThat(scheme.listeners).isPositive();
        assertThat(animations()).isGreaterThan(animations);
        interact(() -> assertThat(part).satisfies(AutoCloseable::close));
        settle();

        assertThat(observers()).isEmpty();
        assertThat(scheme.listeners).isZero();
        assertThat(animations()).isEqualTo(animations);
    }

    private Collection<?> observers() throws ReflectiveOperationException {
        return (Collection<?>) read(Observable.class, "observers", center.states);
    }

    /** How many animations the toolkit drives. */
    private static int animations() throws ReflectiveOperationException {
        Object toolkit = Class.forName("com.sun.javafx.tk.Toolkit").getMethod("getToolkit").invoke(null);
        Object timer = toolkit.getClass().getMethod("getPrimaryTimer").invoke(toolkit);
        return (int) read(Class.forName("com.sun.scenario.animation.AbstractPrimaryTimer"), "receiversLength", timer);
    }

    private static Object read(Class<?> type, String name, Object from) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(from);
    }

    /** The colors of the system, which know how many follow them. */
    private static final class CountedScheme extends SimpleObjectProperty<ColorScheme> {
        private int listeners;

        CountedScheme() {
            super(ColorScheme.LIGHT);
        }

        @Override
        public void addListener(InvalidationListener listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            listeners--;
            super.removeListener(listener);
        }

        @Override
        public void addListener(ChangeListener<? super ColorScheme> listener) {
            listeners++;
            super.addListener(listener);
        }

        @Override
        public void removeListener(ChangeListener<? super ColorScheme> listener) {
            listeners--;
            super.removeListener(listener);
        }
    }
}
