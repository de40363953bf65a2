package org.preferencecenter.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium without a window. Where there is none, tests that need it are skipped, unless the environment variable
 * {@code BROWSER_TESTS} is {@code required}.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** @param arguments more of them, such as {@code --lang=de} */
    public static Browser open(String... arguments) {
        boolean required = "required".equals(System.getenv("BROWSER_TESTS"));
        Assumptions.assumeTrue(required || (Files.exists(CHROMIUM) && Files.exists(DRIVER)), "There is no Chromium");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        // As root it has no sandbox; and it must not look for anybody but the service.
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage");
        options.addArguments(arguments);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build();
        ChromeDriver driver = new ChromeDriver(service, options);
        // With scripts switched off the driver does not know when the next page has come.
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Browser(driver);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Lets the page be as wide as a telephone or as a desk. */
    public Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Lets the person prefer {@code dark} or {@code light}. */
    public Browser scheme(String scheme) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** Holds the page against every rule of axe-core, best practices too. */
    public void assertAccessible() {
        Object violations = driver.executeAsyncScript(axe() + """
                ;const done = arguments[arguments.length - 1];
                axe.run().then(found => done({
                    violations: found.violations.map(each => each.id + ": " + each.nodes.map(node => node.html).join(" ")),
                    incomplete: found.incomplete.map(each => each.id + ": " + each.nodes.map(node => node.html).join(" ")),
                    passes: found.passes.length}));""");
        assertThat(violations).isInstanceOfSatisfying(Map.class, found -> {
            assertThat(found.get("violations")).isEqualTo(List.of());
            assertThat(found.get("incomplete")).isEqualTo(List.of());
            assertThat((Long) found.get("passes")).isGreaterThan(20);
        });
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
