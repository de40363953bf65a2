package org.preferencecenter.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.service.support.Browser;
import org.preferencecenter.service.support.MailServer;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;
import org.preferencecenter.service.support.UnsubscribeLinks;

/** Each page in each look; pictures of them are in {@code target/pages}. */
class PageLooksTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");
    private static final int NARROW = 320;

    private static Browser browser;

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final RunningService service = new RunningService().with("mailing-scope", "mailings")
            .with("mail-server", mail.address()).with("mail-from", "privacy@vendor.example")
            .with("catalog", TestCatalogs.folder(TestCatalogs.confirming(BundledCatalog.files(), TRAINING)).toString());

    private String link = "";

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open("--lang=en");
    }

    @AfterEach
    void closeMail() {
        mail.close();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void seal() {
        link = service.address(UnsubscribeLinks.sealed(service, NEWS, "ada")).toString();
    }

    @ParameterizedTest
    @CsvSource({"light,960,en", "dark,960,en", "light,320,en", "dark,320,de", "light,320,de"})
    void axeFindsNothing(String scheme, int width, String language) throws IOException {
        browser.scheme(scheme).size(width, 1200);

        page().get(link + "?lang=" + language);
        check("page-" + scheme + "-" + width + "-" + language);
        page().findElement(By.cssSelector("button[value=corporate-news]")).click();
        check("answer-" + scheme + "-" + width + "-" + language);
        page().get(link.substring(0, link.length() - 4) + "?lang=" + language);
        check("broken-" + scheme + "-" + width + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({"light,960,en", "dark,320,de"})
    void axeFindsNothingWhereAYesIsConfirmed(String scheme, int width, String language) throws IOException {
        browser.scheme(scheme).size(width, 1200);
        String bob = service.issuer.sign(service.issuer.claims("bob").claim("email", "bob@example.com").build());
        service.sync(bob, request(granted(TRAINING)), 0);
        String confirm = service.address(MailServer.link(mail.expect(1).getFirst(), "/confirm/")).toString();

        page().get(confirm + "?lang=" + language);
        check("confirm-" + scheme + "-" + width + "-" + language);
        page().findElement(By.cssSelector("button[name=confirm]")).click();
        check("confirmed-" + scheme + "-" + width + "-" + language);
        page().get(confirm + "?lang=" + language);
        check("nothing-" + scheme + "-" + width + "-" + language);
    }

    private void check(String name) throws IOException {
        browser.assertAccessible();
        Number scrolled = (Number) page()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(scrolled.intValue()).as(name + " scrolls sideways").isZero();
        Path pictures = Files.createDirectories(Path.of("target", "pages"));
        Files.write(pictures.resolve(name + ".png"), page().getScreenshotAs(OutputType.BYTES));
    }

    @Test
    void itHoldsAt200PercentTextOnANarrowScreen() {
        browser.scheme("light").size(NARROW, 800);
        page().get(link + "?lang=de");

        page().executeScript("document.documentElement.style.fontSize = '32px'");

        Number scrolled = (Number) page()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(scrolled.intValue()).isZero();
        assertThat(page().findElements(By.tagName("button"))).allSatisfy(button -> {
            assertThat(button.getSize().getHeight()).isGreaterThanOrEqualTo(24);
            assertThat(button.getRect().getX() + button.getRect().getWidth()).isLessThanOrEqualTo(NARROW);
        });
    }

    private static ChromeDriver page() {
        return browser.driver();
    }
}
