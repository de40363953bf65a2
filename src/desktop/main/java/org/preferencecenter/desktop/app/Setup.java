package org.preferencecenter.desktop.app;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.preferencecenter.core.contract.SecureAddress;

/**
 * All the program was told: by its arguments, else by the environment, else by the configuration file.
 *
 * @param outside what it was told that the person could set otherwise
 */
record Setup(Configuration configuration, Outside outside) {
    private static final List<String> KEYS = List.of("service", "issuer", "client", "language", "text-size");
    private static final double LEAST_TEXT = 50;
    private static final double MOST_TEXT = 300;

    /**
     * Reads what there is to read. Never fails: what is wrong with it is part of the result.
     *
     * @param usualFile where the file is if no argument names another
     */
    static Setup read(Arguments arguments, Map<String, String> environment, Path usualFile) {
        Path file = arguments.configurationFile().orElse(usualFile);
        Map<String, String> values;
        try {
            values = inFile(file);
        } catch (IOException | IllegalArgumentException e) {
            return new Setup(new Configuration.Unreadable(file), Outside.NOTHING);
        }
        for (String key : KEYS) {
            String variable = "PREFERENCE_CENTER_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
            Optional.ofNullable(environment.get(variable)).ifPresent(value -> values.put(key, value));
            Optional.ofNullable(arguments.values().get(key)).ifPresent(value -> values.put(key, value));
        }
        values.values().removeIf(String::isBlank);
        Optional<String> wanted = Optional.ofNullable(values.get("text-size"));
        Optional<Integer> textSize = wanted.flatMap(Setup::textSize);
        return new Setup(
                textSize.isPresent() == wanted.isPresent()
                        ? configuration(file, values)
                        : new Configuration.Unusable(file, "text-size"),
                new Outside(Optional.ofNullable(values.get("language")).map(Locale::forLanguageTag), textSize));
    }

    private static Map<String, String> inFile(Path file) throws IOException {
        Map<String, String> values = new HashMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key).strip()));
        }
        return values;
    }

    private static Configuration configuration(Path file, Map<String, String> values) {
        String service = values.get("service");
        String issuer = values.get("issuer");
        String client = values.get("client");
        if (service == null || issuer == null || client == null) {
            return new Configuration.Missing(file);
        }
        Optional<URI> serviceAddress = address(service);
        Optional<URI> issuerAddress = address(issuer);
        if (serviceAddress.isEmpty()) {
            return new Configuration.Unusable(file, "service");
        }
        if (issuerAddress.isEmpty()) {
            return new Configuration.Unusable(file, "issuer");
        }
        return new Configuration.Complete(file, serviceAddress.get(), issuerAddress.get(), client);
    }

    /** An address that is secure, or does not leave this computer. */
    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text);
            return SecureAddress.holds(address) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> textSize(String percent) {
        try {
            double size = Double.parseDouble(percent);
            return size >= LEAST_TEXT && size <= MOST_TEXT ? Optional.of((int) Math.round(size)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
