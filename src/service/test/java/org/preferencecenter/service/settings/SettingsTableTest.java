package org.preferencecenter.service.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table in the README is what operators go by. */
class SettingsTableTest {
    private static List<String> rows() throws Exception {
        return Files.readAllLines(Path.of("README.md")).stream().filter(line -> line.contains("`PREFERENCE_CENTER_"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everySettingIsInTheTableWithItsVariableAndItsDefault(Setting setting) throws Exception {
        String row = rows().stream().filter(line -> line.startsWith("| `" + setting.id() + "` |")).findFirst()
                .orElse("");

        assertThat(row).contains("| `" + setting.variable() + "` |");
        setting.fallback().ifPresent(fallback -> assertThat(row).contains("| `" + fallback + "` |"));
    }

    @Test
    void nothingElseIsInTheTable() throws Exception {
        assertThat(rows()).hasSameSizeAs(Arrays.asList(Setting.values()));
    }
}
