package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/you");

    @Test
    void onLinuxTheyAreTheXdgFolders() {
        assertThat(Folders.of("Linux", HOME, Map.of())).isEqualTo(new Folders(
                HOME.resolve(".config/preference-center"), HOME.resolve(".local/share/preference-center")));
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/you", "XDG_DATA_HOME", "/data")))
                .isEqualTo(new Folders(Path.of("/etc/you/preference-center"), Path.of("/data/preference-center")));
    }

    @Test
    void emptyAndRelativeValuesAreIgnored() {
        assertThat(Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "", "XDG_DATA_HOME", "here")))
                .isEqualTo(Folders.of("Linux", HOME, Map.of()));
    }

    @Test
    void elsewhereTheyAreWhereTheSystemKeepsThem() {
        assertThat(Folders.of("Mac OS X", HOME, Map.of()).data())
                .isEqualTo(HOME.resolve("Library/Application Support/preference-center"));
        assertThat(Folders.of("Windows 11", HOME, Map.of()))
                .isEqualTo(new Folders(HOME.resolve("AppData/Roaming/preference-center"),
                        HOME.resolve("AppData/Local/preference-center")));
    }
}
