package org.preferencecenter.service;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.preferencecenter.core.contract.SecureAddress;
import org.preferencecenter.service.token.TokenRules;

/** Reads settings from a properties file and from environment variables, which win. It names every fault, not the first. */
public final class ConfigurationReader {
    private static final String VARIABLES = "PREFERENCE_CENTER_";
    private static final List<String> SETTINGS = List.of("host", "port", "data", "issuer", "audience", "algorithms",
            "organization-claim", "public-address", "catalog");
    private static final int LAST_PORT = 65_535;

    private final Map<String, String> settings;
    private final List<String> faults = new ArrayList<>();

    private ConfigurationReader(Map<String, String> settings) {
        this.settings = settings;
    }

    /**
     * Reads a file, if there is one, and the environment.
     *
     * @throws StartupException with one sentence for each setting that is missing, wrong or unknown
     */
    static Configuration read(Optional<Path> file, Map<String, String> environment) throws StartupException {
        Map<String, String> settings = new HashMap<>();
        if (file.isPresent()) {
            properties(file.get()).forEach((name, value) -> settings.put(name.toString(), value.toString()));
        }
        for (String name : SETTINGS) {
            Optional.ofNullable(environment.get(variable(name))).ifPresent(value -> settings.put(name, value));
        }
        return read(settings);
    }

    /**
     * Reads settings by name, such as {@code public-address}.
     *
     * @throws StartupException with one sentence for each setting that is missing, wrong or unknown
     */
    public static Configuration read(Map<String, String> settings) throws StartupException {
        ConfigurationReader reader = new ConfigurationReader(settings);
        Optional<Configuration> configuration = reader.configuration();
        if (!reader.faults.isEmpty() || configuration.isEmpty()) {
            throw new StartupException(String.join("\n", reader.faults));
        }
        return configuration.get();
    }

    private Optional<Configuration> configuration() {
        settings.keySet().stream().filter(name -> !SETTINGS.contains(name)).sorted()
                .forEach(name -> faults.add("There is no setting " + name + "."));
        Optional<Integer> port = checked("port", text("port").orElse("8080"), "a number from 0 to 65535",
                Integer::valueOf, each -> each >= 0 && each <= LAST_PORT);
        Optional<Path> data = required("data").flatMap(text -> checked("data", text, "a folder", Path::of,
                each -> true));
        Optional<String> issuer = required("issuer").flatMap(text -> checked("issuer", text,
                "an https address (http only on this machine)", Function.identity(),
                each -> SecureAddress.holds(URI.create(each))));
        Optional<String> audience = required("audience");
        Optional<Set<String>> algorithms = checked("algorithms", text("algorithms").orElse("RS256,ES256,PS256"),
                "a list of RS256, ES256, PS256", ConfigurationReader::set, TokenRules.POSSIBLE::containsAll);
        Optional<URI> address = text("public-address").flatMap(text -> checked("public-address", text,
                "an http or https address", URI::create, ConfigurationReader::isWeb));
        Optional<Path> catalog = text("catalog").flatMap(text -> checked("catalog", text, "a folder that is there",
                Path::of, Files::isDirectory));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Configuration(text("host").orElse("127.0.0.1"), port.orElseThrow(), data.orElseThrow(),
                issuer.orElseThrow(), audience.orElseThrow(), algorithms.orElseThrow(),
                text("organization-claim").orElse("organization"), address, catalog));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> required(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            faults.add("The setting " + name + " (" + variable(name) + ") is missing.");
        }
        return text;
    }

    private <T> Optional<T> checked(String name, String text, String form, Function<String, T> parser,
            Predicate<T> rule) {
        try {
            Optional<T> value = Optional.of(parser.apply(text)).filter(rule);
            if (value.isPresent()) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // Told below, together with what is of the form but against the rule.
        }
        faults.add("The setting " + name + " (" + variable(name) + ") is \"" + text + "\" and not " + form + ".");
        return Optional.empty();
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null && Set.of("http", "https").contains(address.getScheme());
    }

    private static Set<String> set(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static String variable(String name) {
        return VARIABLES + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Properties properties(Path file) throws StartupException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartupException("The file " + file + " cannot be read as settings.", e);
        }
        return properties;
    }
}
