package org.preferencecenter.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages for reviewers name tests; a test that was renamed or removed must not be promised any longer. */
class PromisesTest {
    private static final Path SOURCES = Path.of("").toAbsolutePath().getParent();
    private static final Pattern TEST = Pattern.compile("`(?:[a-z/]+/)?(\\w+Test)(?:#(\\w+))?`");

    private static List<MatchResult> named(String page) throws IOException {
        return TEST.matcher(Files.readString(SOURCES.resolve("site").resolve(page))).results().toList();
    }

    /** Only where sources are: other tests write and delete elsewhere meanwhile. */
    private static List<Path> sources(String test) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(SOURCES)) {
            for (Path tests : modules.map(module -> module.resolve("test/java")).filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(file -> file.endsWith(test + ".java")).forEach(found::add);
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises.md", "security-checks.md", "accessibility.md"})
    void everyTestThatIsNamedIsThere(String page) throws IOException {
        assertThat(named(page)).hasSizeGreaterThan(20);
        for (MatchResult test : named(page)) {
            assertThat(sources(test.group(1))).as(test.group()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"promises.md", "security-checks.md", "accessibility.md"})
    void everyCaseThatIsNamedIsInItsTest(String page) throws IOException {
        List<MatchResult> cases = named(page).stream().filter(test -> test.group(2) != null).toList();
        assertThat(cases).hasSizeGreaterThan(20);
        for (MatchResult test : cases) {
            assertThat(sources(test.group(1))).as(test.group())
                    .anySatisfy(file -> assertThat(file).content().contains("void " + test.group(2) + "("));
        }
    }
}
