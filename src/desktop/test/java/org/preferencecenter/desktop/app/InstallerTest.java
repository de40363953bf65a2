package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.desktop.text.Words;

class InstallerTest {
    private static final Path LOCALES = Path.of("..", "..", "installer", "locales.txt");

    @Test
    void theInstalledProgramKnowsTheDatesOfEachLanguageOfTheWindow() throws IOException {
        List<String> locales = Files.readAllLines(LOCALES).stream().filter(line -> !line.startsWith("#")).toList();

        assertThat(locales).containsExactlyInAnyOrderElementsOf(Words.LANGUAGES);
    }
}
