package org.preferencecenter.desktop.app;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves texts where the person wants them. */
final class FileDesk {
    private static final System.Logger LOG = System.getLogger(FileDesk.class.getName());

    private final Function<String, Optional<File>> places;
    private final Executor background;

    /**
     * @param places     asks the person where to keep a file of this name
     * @param background writes files
     */
    FileDesk(Function<String, Optional<File>> places, Executor background) {
        this.places = places;
        this.background = background;
    }

    /** Asks in the dialog of the system. */
    static FileDesk ofSystem() {
        return new FileDesk(FileDesk::ask, Thread::startVirtualThread);
    }

    /** See {@link org.preferencecenter.desktop.host.Computer#save}. */
    CompletionStage<Boolean> save(String suggestedName, String text) {
        CompletableFuture<Boolean> saved = new CompletableFuture<>();
        try {
            places.apply(suggestedName).ifPresentOrElse(
                    place -> background.execute(() -> write(place, text, saved)), () -> saved.complete(false));
        } catch (RuntimeException e) {
            fail(saved, e);
        }
        return saved;
    }

    private static void write(File place, String text, CompletableFuture<Boolean> saved) {
        try {
            OwnFile.write(place.toPath(), text);
            saved.complete(true);
        } catch (IOException | RuntimeException e) {
            fail(saved, e);
        }
    }

    private static void fail(CompletableFuture<Boolean> saved, Exception failure) {
        LOG.log(Level.WARNING, "A file could not be saved", failure);
        saved.completeExceptionally(failure);
    }

    private static Optional<File> ask(String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(suggestedName);
        Window over = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        return Optional.ofNullable(chooser.showSaveDialog(over));
    }
}
