package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsFileTest {
    @TempDir
    private Path home;
    private Path path;
    private SettingsFile file;

    @BeforeEach
    void name() {
        path = home.resolve("data/app-settings.properties");
        file = new SettingsFile(path);
    }

    @Test
    void whereNoFileIsThereAreNoValues() {
        assertThat(file.read().values()).isEmpty();
        assertThat(file.read().unusable()).isEmpty();
        assertThat(Objects.requireNonNull(path.getParent())).doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadAgainAndNothingElseIsLeft() throws IOException {
        file.change(Map.of(), Map.of("theme", "dark", "device", "Büro"));
        file.change(Map.of("theme", "dark", "device", "Büro"), Map.of("device", "Büro"));

        assertThat(file.read().values()).isEqualTo(Map.of("device", "Büro"));
        assertThat(filesIn(Objects.requireNonNull(path.getParent()))).containsExactly("app-settings.properties");
    }

    @Test
    void nobodyButItsOwnerReadsIt() throws IOException {
        assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");

        file.change(Map.of(), Map.of("theme", "dark"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
        assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(Objects.requireNonNull(path.getParent()))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNotUnderstoodStays() throws IOException {
        write("future-key = kept\ntheme = sepia\ntext-size = 150\n");

        file.change(Map.of("text-size", "150"), Map.of("text-size", "200"));

        assertThat(file.read().values())
                .isEqualTo(Map.of("future-key", "kept", "theme", "sepia", "text-size", "200"));
    }

    @Test
    void whatAnotherProgramWroteMeanwhileStays() throws IOException {
        file.change(Map.of(), Map.of("theme", "dark"));
        new SettingsFile(path).change(Map.of("theme", "dark"), Map.of("theme", "dark", "device", "Desk"));

        file.change(Map.of("theme", "dark"), Map.of("theme", "light"));

        assertThat(file.read().values()).isEqualTo(Map.of("theme", "light", "device", "Desk"));
    }

    static List<byte[]> unreadable() {
        return List.of(new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1},
                "theme = \\uZZZZ".getBytes(StandardCharsets.UTF_8), new byte[70_000]);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aFileThatCannotBeReadIsPutAsideWholeAndSaidOnce(byte[] content) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.write(path, content);

        SettingsFile.Reading reading = file.read();

        Path aside = path.resolveSibling("app-settings.properties.unreadable-1");
        assertThat(reading.values()).isEmpty();
        assertThat(reading.unusable()).contains(aside);
        assertThat(Files.readAllBytes(aside)).isEqualTo(content);
        assertThat(file.read().unusable()).as("at the next start").isEmpty();
    }

    @Test
    void noFileThatWasPutAsideIsWrittenOver() throws IOException {
        for (int number = 1; number <= 3; number++) {
            write("theme = \\u" + number);
            assertThat(file.read().unusable())
                    .contains(path.resolveSibling("app-settings.properties.unreadable-" + number));
        }

        assertThat(filesIn(Objects.requireNonNull(path.getParent()))).hasSize(3);
    }

    @Test
    void aFileThatIsSpoiledWhileTheProgramRunsIsPutAsideToo() throws IOException {
        file.change(Map.of(), Map.of("theme", "dark"));
        write("theme = \\uZZZZ");

        file.change(Map.of("theme", "dark"), Map.of("theme", "dark", "device", "Desk"));

        assertThat(file.read().values()).isEqualTo(Map.of("theme", "dark", "device", "Desk"));
        assertThat(path.resolveSibling("app-settings.properties.unreadable-1")).hasContent("theme = \\uZZZZ");
    }

    @Test
    void whereNothingCanBeWrittenItSaysSoAndLeavesNothing() throws IOException {
        Files.writeString(home.resolve("data"), "a file where the folder should be");

        assertThatThrownBy(() -> file.change(Map.of(), Map.of("theme", "dark"))).isInstanceOf(IOException.class);

        assertThat(filesIn(home)).containsExactly("data");
        assertThat(file.read().values()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
