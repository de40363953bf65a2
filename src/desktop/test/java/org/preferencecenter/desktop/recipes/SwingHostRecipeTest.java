package org.preferencecenter.desktop.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.desktop.fixture.VirtualDisplay;

/** Swing shows no window without a display, so this product runs in a process of its own on one that nobody sees. */
class SwingHostRecipeTest {
    @TempDir
    Path folder;

    @Test
    void aSwingProductShowsThePreferencesOfTwoPersonsOpensThemMoreThanOnceAndEnds()
            throws IOException, InterruptedException {
        try (VirtualDisplay display = VirtualDisplay.open()) {
            Process product = start(display, SwingHostProgram.class, folder.resolve("kept").toString());
            List<String> said = product.inputReader().lines().toList();

            assertThat(product.waitFor()).as("exit code; it logged:\n%s", log()).isZero();
            assertThat(said).containsExactly("ticked for one: [true, false, true, true, false]",
                    "ticked for the other: [true, false, false, true, false]", "decided: 1 and 0", "stages: 0",
                    "stylesheet: null", "ticked when opened again: [true, false, true, true, false]",
                    "the recipe: Settings");
            assertThat(log()).doesNotContain("Exception");
        }
    }

    private Process start(VirtualDisplay display, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprism.order=sw", "-Duser.language=en", "-Duser.country=US", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve("log").toFile());
        builder.environment().put("DISPLAY", display.name());
        return builder.start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.UTF_8);
    }
}
