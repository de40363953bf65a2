package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowFileTest {
    @TempDir
    Path home;

    @Test
    void whatIsKeptIsThereAtTheNextStart() throws IOException {
        Path file = home.resolve("data/window");
        WindowFile.open(file).keep("page account\n");
        WindowFile.open(file).keep("page history\n");

        assertThat(WindowFile.open(file).read()).isEqualTo("page history\n");
        assertThat(inFolder(home.resolve("data"))).containsExactly(file);
    }

    @Test
    void nobodyButItsOwnerMayReadIt() throws IOException {
        assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = home.resolve("data/window");

        WindowFile.open(file).keep("page account\n");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileThatCannotBeReadIsNoFile() throws IOException {
        Path noText = Files.write(home.resolve("no-text"), new byte[]{(byte) 0xff, (byte) 0xfe, (byte) 0xff});
        Path endless = Files.write(home.resolve("endless"), new byte[1_000_000]);

        assertThat(List.of(noText, endless, home, home.resolve("missing")))
                .allSatisfy(file -> assertThat(WindowFile.open(file).read()).isEmpty());
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path folder = Files.createDirectory(home.resolve("window"));
        Files.createFile(folder.resolve("somebody's"));

        WindowFile.open(folder).keep("page account\n");
        WindowFile.open(folder.resolve("somebody's/window")).keep("page account\n");

        assertThat(inFolder(home)).containsExactly(folder);
        assertThat(inFolder(folder)).containsExactly(folder.resolve("somebody's"));
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
