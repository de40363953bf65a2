package org.preferencecenter.desktop.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the program's name on the command line: {@code --config=FILE}, and {@code --KEY=VALUE} for each key of the
 * configuration file.
 */
record Arguments(Map<String, String> values) {
    private static final List<String> KNOWN = List.of("config", "service", "issuer", "client", "language", "text-size");

    Arguments {
        values = Map.copyOf(values);
    }

    /** @throws IllegalArgumentException with a sentence for the person, if an argument is not understood */
    static Arguments of(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String key = equals < 0 ? argument : argument.substring(0, equals);
            if (equals < 0 || !key.startsWith("--") || !KNOWN.contains(key.substring(2))) {
                throw new IllegalArgumentException("Not understood: " + argument + ". Known are --"
                        + String.join("=…, --", KNOWN) + "=…");
            }
            values.put(key.substring(2), argument.substring(equals + 1));
        }
        return new Arguments(values);
    }

    Optional<Path> configurationFile() {
        return Optional.ofNullable(values.get("config")).map(Path::of);
    }
}
