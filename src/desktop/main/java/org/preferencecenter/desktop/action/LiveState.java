package org.preferencecenter.desktop.action;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Observable;

/** Shows the state of the center on the JavaFX thread: at once, on each change, and again when asked to. */
public final class LiveState implements AutoCloseable {
    private final Observable<CenterState> state;
    private final Consumer<CenterState> view;
    private final Observable.Registration registration;
    private CenterState shown;
    private boolean closed;

    /**
     * Shows the first state before it returns, so that no window opens without its content. To be made on the JavaFX thread.
     *
     * @param fx runs what it is given on the JavaFX thread, in order
     */
    public LiveState(Observable<CenterState> state, Executor fx, Consumer<CenterState> view) {
        this.state = state;
        this.view = view;
        this.shown = state.value();
        view.accept(shown);
        this.registration = state.observe(next -> fx.execute(() -> follow(next)));
    }

    /** Shows the same state again, since time has passed. On the JavaFX thread. */
    public void refresh() {
        if (!closed) {
            show(state.value());
        }
    }

    private void follow(CenterState next) {
        if (!closed && !next.equals(shown)) {
            show(next);
        }
    }

    private void show(CenterState next) {
        shown = next;
        view.accept(next);
    }

    /** Shows nothing more. On the JavaFX thread. */
    @Override
    public void close() {
        closed = true;
        registration.close();
    }
}
