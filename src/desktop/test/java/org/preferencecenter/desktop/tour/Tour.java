package org.preferencecenter.desktop.tour;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.preferencecenter.desktop.fixture.Stand;

/** Renders every screen in every state to pictures, without a display. Ends with an error if one cannot be made. */
public final class Tour {
    private Tour() {}

    /** @param arguments the folder for the pictures, and optionally a part of the names of those to render */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        String part = arguments.length > 1 ? arguments[1] : "";
        List<Stop> stops = Stop.all().stream().filter(stop -> stop.name().contains(part)).toList();
        removeOld(folder);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        // While one is written, the next one is drawn.
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            List<Future<?>> written = new ArrayList<>();
            for (Stop stop : stops) {
                WritableImage image = render(stop);
                written.add(writer.submit(() -> {
                    Picture.write(image, folder.resolve(stop.name() + ".png"));
                    return null;
                }));
            }
            for (Future<?> each : written) {
                each.get();
            }
        } finally {
            Platform.exit();
        }
        Files.writeString(folder.resolve("index.html"), new TourIndex(stops).html());
        System.out.println("Rendered " + stops.size() + " pictures into " + folder);
    }

    /** Each step is a turn of the JavaFX thread of its own, as it would be for a person. */
    static WritableImage render(Stop stop) throws ExecutionException, InterruptedException {
        Stand stand = onFxThread(() -> new Stand(stop.locale(), stop.theme().colors(), stop.size().percent / 100.0));
        Stage stage = onFxThread(() -> {
            Stage shown = new Stage(StageStyle.UNDECORATED);
            shown.setScene(stand.scene(stop.size().width, stop.size().height));
            shown.show();
            shown.requestFocus();
            return shown;
        });
        onFxThread(() -> {
            stand.show(stop.view().state());
            stand.root.applyCss();
            stand.root.layout();
            return stand;
        });
        onFxThread(() -> {
            stop.view().then().accept(stand);
            return stand;
        });
        return onFxThread(() -> {
            stand.root.applyCss();
            stand.root.layout();
            WritableImage image = stage.getScene().snapshot(null);
            stage.close();
            return image;
        });
    }

    static <T> T onFxThread(Callable<T> step) throws ExecutionException, InterruptedException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(step.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    private static void removeOld(Path folder) throws IOException {
        try (DirectoryStream<Path> pictures = Files.newDirectoryStream(folder, "*.png")) {
            for (Path picture : pictures) {
                Files.delete(picture);
            }
        }
    }
}
