package org.preferencecenter.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MainTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void withoutADisplayItSaysSoInOneSentenceAndWhatToDoInstead() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");

        assertThat(run(List.of(), linux, Map.of("DISPLAY", ""))).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("no display", "./mvnw -Ptour");
    }

    @Test
    void anUnknownArgumentIsNamedWithTheKnownOnes() {
        assertThat(run(List.of("--colour=red"), new Properties(), Map.of())).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).hasLineCount(1).contains("--colour=red", "--config=");
    }

    @Test
    void aDisplayOrTheHeadlessPlatformIsWorthATry() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");
        Properties headless = new Properties();
        headless.setProperty("os.name", "Linux");
        headless.setProperty("glass.platform", "headless");

        assertThat(Display.mayBeThere(linux, Map.of())).isFalse();
        assertThat(Display.mayBeThere(linux, Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.mayBeThere(linux, Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
        assertThat(Display.mayBeThere(headless, Map.of())).isTrue();
        Properties windows = new Properties();
        windows.setProperty("os.name", "Windows 11");
        assertThat(Display.mayBeThere(windows, Map.of())).isTrue();
    }

    private int run(List<String> arguments, Properties system, Map<String, String> environment) {
        return Main.run(arguments, system, environment, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
