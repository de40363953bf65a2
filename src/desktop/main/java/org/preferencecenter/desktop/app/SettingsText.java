package org.preferencecenter.desktop.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The file of the settings as text: a line for each value, in the form of Java's properties. */
final class SettingsText {
    private static final String HEAD = "# Written by Preference Center. What it does not understand stays as it is.\n";

    private SettingsText() {}

    /** @throws IllegalArgumentException if the text has not the form */
    static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }

    /** The same values always make the same text. */
    static String write(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The only comment is the time of day, which says nothing here.
        return HEAD + text.toString().lines().filter(line -> !line.startsWith("#")).sorted()
                .map(line -> line + "\n").collect(Collectors.joining());
    }
}
