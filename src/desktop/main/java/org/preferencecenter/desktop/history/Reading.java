package org.preferencecenter.desktop.history;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.History;
import org.preferencecenter.desktop.action.Actions;

/** Reads the history whenever it may have changed: one reading at a time, and one more if something changed meanwhile. */
final class Reading {
    private final Actions actions;
    private final Consumer<History> read;
    private final Runnable failed;
    private boolean underWay;
    private boolean again;

    /** @param failed called when the files cannot be read */
    Reading(Actions actions, Consumer<History> read, Runnable failed) {
        this.actions = actions;
        this.read = read;
        this.failed = failed;
    }

    void start() {
        if (underWay) {
            again = true;
            return;
        }
        underWay = true;
        actions.history().whenComplete(this::end);
    }

    private void end(@Nullable History history, @Nullable Throwable failure) {
        underWay = false;
        if (history == null) {
            failed.run();
        } else {
            read.accept(history);
        }
        if (again) {
            again = false;
            start();
        }
    }
}
