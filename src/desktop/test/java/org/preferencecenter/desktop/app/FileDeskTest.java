package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileDeskTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> suggested = new ArrayList<>();
    private Optional<File> chosen = Optional.empty();
    private final FileDesk desk = new FileDesk(name -> {
        suggested.add(name);
        return chosen;
    }, background::add);

    @TempDir
    Path folder;

    @Test
    void aTextIsKeptWhereThePersonChooses() throws IOException {
        Path file = choose("mine.json");

        CompletionStage<Boolean> saved = desk.save("history.json", "{\"é\":1}");
        assertThat(saved.toCompletableFuture()).as("files are not written on the JavaFX thread").isNotDone();
        background.remove().run();

        assertThat(saved).isCompletedWithValue(true);
        assertThat(suggested).containsExactly("history.json");
        assertThat(file).hasContent("{\"é\":1}");
    }

    @Test
    void whatWasThereIsReplacedWhole() throws IOException {
        Path file = choose("mine.json");
        Files.writeString(file, "something much longer than what comes");

        save("short");

        assertThat(file).hasContent("short");
        assertThat(folder).isDirectoryContaining(file::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left lying about").containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadIt() throws IOException {
        Path file = choose("mine.json");
        Files.writeString(file, "readable by all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        save("private");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whoeverChoosesNoPlaceSavesNothing() throws IOException {
        assertThat(desk.save("history.json", "text")).isCompletedWithValue(false);
        assertThat(background).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenToFailsAndLeavesNothing() {
        chosen = Optional.of(folder.resolve("no-such-folder").resolve("mine.json").toFile());

        assertThat(save("text").toCompletableFuture()).isCompletedExceptionally();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsNotReplacedByAFile() throws IOException {
        Path taken = choose("taken");
        Files.createDirectory(taken);
        Files.writeString(taken.resolve("inside"), "kept");

        assertThat(save("text").toCompletableFuture()).isCompletedExceptionally();
        assertThat(taken.resolve("inside")).hasContent("kept");
    }

    @Test
    void aDialogThatCannotBeShownFailsTheSame() {
        FileDesk without = new FileDesk(name -> {
            throw new UnsupportedOperationException("no dialogs here");
        }, Runnable::run);

        assertThat(without.save("history.json", "text").toCompletableFuture()).isCompletedExceptionally();
    }

    private Path choose(String name) {
        Path file = folder.resolve(name);
        chosen = Optional.of(file.toFile());
        return file;
    }

    private CompletionStage<Boolean> save(String text) {
        CompletionStage<Boolean> saved = desk.save("history.json", text);
        background.remove().run();
        return saved;
    }
}
