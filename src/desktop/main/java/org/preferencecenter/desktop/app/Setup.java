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
 * @param locale   whose language the window speaks
 * @param textSize 1 for 100 %
 */
record Setup(Configuration configuration, Locale locale, double textSize) {
    private static final List<String> KEYS = List.of("service", "issuer", "client", "language", "text-size");
    private static final double LEAST_TEXT = 50;
    private static final double MOST_TEXT = 300;
    private static final double WHOLE = 100;

    /**
     * Reads what there is to read. Never fails: what is wrong with it is part of the result.
     *
     * @param usualFile where the file is if no argument names another
     */
    static Setup read(Arguments arguments, Map<String, String> environment, Path usualFile, Locale usual) {
        Path file = arguments.configurationFile().orElse(usualFile);
        Map<String, String> values;
        try {
            values = inFile(file);
        } catch (IOException | IllegalArgumentException e) {
            return new Setup(new Configuration.Unreadable(file), usual, 1);
        }
        for (String key : KEYS) {
            String variable = "PREFERENCE_CENTER_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
            Optional.ofNullable(environment.get(variable)).ifPresent(value -> values.put(key, value));
            Optional.ofNullable(arguments.values().get(key)).ifPresent(value -> values.put(key, value));
        }
        values.values().removeIf(String::isBlank);
        Optional<Double> textSize = textSize(values.getOrDefault("text-size", "100"));
        return new Setup(
                textSize.isPresent()
                        ? configuration(file, values)
                        : new Configuration.Unusable(file, "text-size"),
                Optional.ofNullable(values.get("language")).map(Locale::forLanguageTag).orElse(usual),
                textSize.orElse(1.0));
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

    private static Optional<Double> textSize(String percent) {
        try {
            double size = Double.parseDouble(percent);
            return size >= LEAST_TEXT && size <= MOST_TEXT ? Optional.of(size / WHOLE) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
