package org.preferencecenter.desktop.embed;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.action.CenterActions;
import org.preferencecenter.desktop.action.LiveState;
import org.preferencecenter.desktop.action.Ticker;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.host.SettingsKeeper;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.style.ChosenAppearance;
import org.preferencecenter.desktop.style.Look;
import org.preferencecenter.desktop.text.Speech;

/**
 * A pane with our look that follows a center and the settings: the one place where state, views and time meet. Colors and the size
 * of text change while the view stays; for other words the view is made anew.
 */
final class Dressed implements AutoCloseable {
    private static final Executor FX = Platform::runLater;

    private final Host host;
    private final SettingsKeeper keeper;
    private final Function<Spoken, Surroundings> around;
    private final Function<Surroundings, Consumer<CenterState>> view;
    private final ChosenAppearance appearance;
    private final DoubleProperty textSize;
    private final Look look;
    private final LiveState live;
    private final Ticker ticker;
    private final ChangeListener<Object> follow = (value, before, now) -> follow();

    private Spoken spoken;
    private Surroundings surroundings;
    private Consumer<CenterState> shown;
    private boolean closed;

    /** What the words of a view depend on. */
    private record Spoken(Locale locale, String device) {
        static Spoken of(Host host, AppSettings settings) {
            return new Spoken(host.localeWith(settings), host.deviceWith(settings));
        }
    }

    private Dressed(StackPane pane, Supplier<List<Node>> others, PreferenceCenter center, Host host,
            Function<Surroundings, Consumer<CenterState>> view) {
        this.host = host;
        this.keeper = host.settings();
        this.view = view;
        AppSettings settings = keeper.settings().get();
        appearance = new ChosenAppearance(host.themeWith(settings), host.appearance());
        textSize = new SimpleDoubleProperty(host.textSizeWith(settings));
        look = Look.on(pane, appearance, textSize.get());
        CenterActions actions = new CenterActions(center, host.computer(), FX);
        around = said -> Surroundings.in(pane, others,
                Speech.of(said.locale(), host.zone(), host.clock(), said.device()), actions, textSize, keeper);
        spoken = Spoken.of(host, settings);
        surroundings = around.apply(spoken);
        shown = view.apply(surroundings);
        live = new LiveState(center.state(), FX, state -> shown.accept(state));
        ticker = new Ticker(live::refresh);
        keeper.settings().addListener(follow);
        keeper.kept().addListener(follow);
    }

    /**
     * Dresses a pane.
     *
     * @param others what else lies behind a dialog
     * @param view   makes what shows the states, for the surroundings it gets; called again when those become others
     */
    static Dressed pane(StackPane pane, Supplier<List<Node>> others, PreferenceCenter center, Host host,
            Function<Surroundings, Consumer<CenterState>> view) {
        return new Dressed(pane, others, center, host, view);
    }

    private void follow() {
        AppSettings settings = keeper.settings().get();
        appearance.choose(host.themeWith(settings));
        textSize.set(host.textSizeWith(settings));
        look.textSize(textSize.get());
        // Whatever the person presses right now comes to its end first.
        FX.execute(this::speak);
    }

    private void speak() {
        Spoken now = Spoken.of(host, keeper.settings().get());
        if (closed) {
            return;
        }
        if (!now.equals(spoken)) {
            Surroundings former = surroundings;
            spoken = now;
            surroundings = around.apply(now);
            shown = view.apply(surroundings);
            // A question that is open is put again in the words that hold now; nothing of it is answered.
            former.overlays().closeAll();
        }
        live.refresh();
    }

    @Override
    public void close() {
        closed = true;
        keeper.settings().removeListener(follow);
        keeper.kept().removeListener(follow);
        ticker.close();
        live.close();
        // So that the host can reach again what lies behind a dialog.
        surroundings.overlays().closeAll();
        look.close();
        appearance.close();
    }
}
