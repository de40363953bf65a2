package org.preferencecenter.desktop.embed;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.PreferenceCenter;
import org.preferencecenter.desktop.action.CenterActions;
import org.preferencecenter.desktop.action.LiveState;
import org.preferencecenter.desktop.action.Ticker;
import org.preferencecenter.desktop.host.Host;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.style.Look;
import org.preferencecenter.desktop.text.Speech;

/** A pane with our look that follows a center: the one place where state, views and time meet. */
final class Dressed implements AutoCloseable {
    private static final Executor FX = Platform::runLater;

    private final Look look;
    private final LiveState live;
    private final Ticker ticker;

    private Dressed(Look look, LiveState live) {
        this.look = look;
        this.live = live;
        this.ticker = new Ticker(live::refresh);
    }

    /**
     * Dresses a pane.
     *
     * @param others what else lies behind a dialog
     * @param view   makes what shows the states, for the surroundings it gets
     */
    static Dressed pane(StackPane pane, Supplier<List<Node>> others, PreferenceCenter center, Host host,
            Function<Surroundings, Consumer<CenterState>> view) {
        Look look = Look.on(pane, host.appearance(), host.textSize());
        Surroundings surroundings = Surroundings.in(pane, others,
                Speech.of(host.locale(), host.zone(), host.clock(), host.device()),
                new CenterActions(center, host.computer(), FX), host.textSize());
        return new Dressed(look, new LiveState(center.state(), FX, view.apply(surroundings)));
    }

    @Override
    public void close() {
        ticker.close();
        live.close();
        look.close();
    }
}
