package org.preferencecenter.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of promises names tests; a test that was renamed or removed must not be promised any longer. */
class PromisesTest {
    private static final Path SOURCES = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TEST = Pattern.compile("`(?:[a-z/]+/)?(\\w+Test)(?:#(\\w+))?`");

    private static List<MatchResult> named() throws IOException {
        return TEST.matcher(Files.readString(SOURCES.resolve("site/promises.md"))).results().toList();
    }

    private static List<Path> sources(String test) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.endsWith(test + ".java")).toList();
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        assertThat(named()).hasSizeGreaterThan(20);
        for (MatchResult test : named()) {
            assertThat(sources(test.group(1))).as(test.group()).isNotEmpty();
        }
    }

    @Test
    void everyCaseThatIsNamedIsInItsTest() throws IOException {
        List<MatchResult> cases = named().stream().filter(test -> test.group(2) != null).toList();
        assertThat(cases).hasSizeGreaterThan(20);
        for (MatchResult test : cases) {
            assertThat(sources(test.group(1))).as(test.group())
                    .anySatisfy(file -> assertThat(file).content().contains("void " + test.group(2) + "("));
        }
    }
}
