package org.preferencecenter.desktop.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what it keeps: as the XDG Base Directory Specification 0.8 says on Linux, and as is usual elsewhere.
 *
 * @param configuration the folder of the file a person or an administrator writes
 * @param data          the folder of what the program writes
 */
public record Folders(Path configuration, Path data) {
    private static final String NAME = "preference-center";

    /**
     * The folders of a system.
     *
     * @param home the person's home folder
     */
    public static Folders of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return new Folders(
                    absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve(NAME),
                    absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve(NAME));
        }
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new Folders(support, support);
        }
        return new Folders(
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(NAME),
                absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(NAME));
    }

    /** The specification: an empty or relative value is to be ignored. */
    private static Path absolute(@Nullable String value, Path otherwise) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        Path path = Path.of(value);
        return path.isAbsolute() ? path : otherwise;
    }
}
