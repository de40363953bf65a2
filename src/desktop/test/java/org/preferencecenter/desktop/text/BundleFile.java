package org.preferencecenter.desktop.text;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The file of one language, line by line, so that a fault can be told with the line to mend. */
public record BundleFile(Path path, Map<String, Line> lines) {
    /** What is made of places and marks alone makes anything. */
    private static final Pattern LITTLE = Pattern.compile("(?:\\\\Q[^\\p{L}]*\\\\E|\\.\\+)*");
    private static final Path FOLDER = Path.of("main/resources/org/preferencecenter/desktop/text");

    /** A key with its text. */
    public record Line(Path path, int number, String key, String text) {
        /** Which places it has. */
        Set<String> places() {
            MessagePattern pattern = new MessagePattern(text);
            return IntStream.range(0, pattern.countParts()).mapToObj(pattern::getPart)
                    .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER).map(pattern::getSubstring)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether a text can be this sentence with something in its places. */
        boolean makes(String whole) {
            MessagePattern pattern = new MessagePattern(text);
            StringBuilder expression = new StringBuilder();
            int from = 0;
            for (int part = 0; part < pattern.countParts(); part++) {
                if (pattern.getPart(part).getType() == MessagePattern.Part.Type.ARG_START) {
                    expression.append(Pattern.quote(text.substring(from, pattern.getPart(part).getIndex())))
                            .append(".+");
                    part = pattern.getLimitPartIndex(part);
                    from = pattern.getPart(part).getLimit();
                }
            }
            expression.append(Pattern.quote(text.substring(from)));
            return !LITTLE.matcher(expression).matches()
                    && Pattern.compile(expression.toString(), Pattern.DOTALL).matcher(whole).matches();
        }

        @Override
        public String toString() {
            return path.getFileName() + ":" + number + ": " + key + " = " + text;
        }
    }

    public static BundleFile of(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Path path = FOLDER.resolve(language.equals(Words.LANGUAGES.getFirst())
                ? "words.properties"
                : "words_" + locale.getLanguage() + ".properties");
        Map<String, Line> lines = new LinkedHashMap<>();
        List<String> all = read(path);
        for (int index = 0; index < all.size(); index++) {
            String[] parts = all.get(index).split("=", 2);
            if (parts.length == 2) {
                Line line = new Line(path, index + 1, parts[0].strip(), parts[1].strip());
                Line before = lines.put(line.key(), line);
                if (before != null) {
                    throw new AssertionError("The same key twice: " + before + " and " + line);
                }
            }
        }
        return new BundleFile(path, lines);
    }

    /** Faults of this file beside another one that has all keys. */
    List<String> faultsBeside(BundleFile other) {
        List<String> faults = new ArrayList<>();
        other.lines.forEach((key, line) -> {
            Line own = lines.get(key);
            if (own == null) {
                faults.add(path.getFileName() + ": lacks " + line);
            } else if (own.text().isEmpty() || !own.places().equals(line.places())) {
                faults.add(own + " has other places than " + line);
            }
        });
        lines.values().stream().filter(each -> !other.lines.containsKey(each.key()))
                .forEach(each -> faults.add(each + " is not in " + other.path.getFileName()));
        return faults;
    }

    /** The line from which a text was made, or the text itself if it stands elsewhere, such as in the catalog. */
    public String naming(String text) {
        return lines.values().stream().filter(each -> each.makes(text))
                .max(Comparator.comparingInt(each -> each.text().length())).map(Line::toString)
                .orElse("“" + text + "”");
    }

    private static List<String> read(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
