package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.desktop.host.Saving;

class TextFilesTest {
    @TempDir
    Path folder;

    private final List<String> suggested = new ArrayList<>();

    private Saving save(Optional<Path> chosen, String text) {
        return new TextFiles(name -> {
            suggested.add(name);
            return chosen;
        }).save("copy.json", text);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void aTextIsSavedWholeWhereThePersonWantsItAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("Geländepläne.json");

        assertThat(save(Optional.of(file), "Größe \uD83D\uDDFA".repeat(10_000))).isEqualTo(Saving.SAVED);

        assertThat(file).hasContent("Größe \uD83D\uDDFA".repeat(10_000));
        assertThat(files()).containsExactly(file);
        assertThat(suggested).containsExactly("copy.json");
    }

    @Test
    void aFileThatIsThereIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("copy.json"), "a much longer text of before");

        assertThat(save(Optional.of(file), "new")).isEqualTo(Saving.SAVED);

        assertThat(file).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itIsForItsOwnerAloneAlsoWhereOneOfBeforeWasForAll() throws IOException {
        Path file = Files.writeString(folder.resolve("copy.json"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        save(Optional.of(file), "new");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void whoChoosesNoFileGetsNone() throws IOException {
        assertThat(save(Optional.empty(), "text")).isEqualTo(Saving.CANCELLED);

        assertThat(files()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenLeavesEverythingAsItWas() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("copy.json"));
        Files.writeString(taken.resolve("inside"), "kept");

        assertThat(save(Optional.of(taken), "text")).isEqualTo(Saving.FAILED);
        assertThat(save(Optional.of(folder.resolve("gone").resolve("copy.json")), "text")).isEqualTo(Saving.FAILED);

        assertThat(files()).containsExactly(taken);
        assertThat(taken.resolve("inside")).hasContent("kept");
    }
}
