package org.preferencecenter.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.Browser;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.UnsubscribeLinks;

/** The page as a person meets it, in a real browser with scripts switched off. */
class UnsubscribePageTest {
    private static Browser browser;

    @RegisterExtension
    final RunningService service = new RunningService().with("mailing-scope", "mailings");

    private String link = "";

    @BeforeAll
    static void openBrowser() {
        browser = Browser.open("--lang=en", "--blink-settings=scriptEnabled=false");
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void adaFollowsTheLink() {
        service.sync(service.issuer.token("ada"), request(granted(NEWS), granted(STATISTICS)), 0);
        link = service.address(UnsubscribeLinks.of(service, NEWS, "ada")).toString();
    }

    @Test
    void followingTheLinkChangesNothingAndOneButtonSaysNo() {
        open(link);
        assertThat(held()).hasSize(2);

        page().findElement(By.xpath("//button[text()='Stop these e-mails']")).click();

        assertThat(answer()).contains("Your no is recorded", "Company news, events and offers");
        assertThat(page().getPageSource()).doesNotContain("Stop these e-mails");
        assertThat(held().getLast().preference()).isEqualTo(NEWS);
        assertThat(held()).hasSize(3);
    }

    @Test
    void everyPreferenceHasAButtonOfItsOwnAndNothingIsSelected() {
        open(link);

        List<WebElement> buttons = page().findElements(By.tagName("button"));

        assertThat(buttons).extracting(each -> each.getDomAttribute("value")).containsExactly("corporate-news",
                "industry-insights", "training", "usage-statistics", "scientific-research");
        assertThat(buttons).extracting(WebElement::getAccessibleName).doesNotHaveDuplicates()
                .contains("Stop these e-mails", "Say no Usage statistics and user research");
        assertThat(page().getPageSource()).doesNotContain("<input", "<select", "<textarea", "checked", "<script");
    }

    @Test
    void anotherButtonSaysNoToThatAndTheFirstOneStays() {
        open(link);

        page().findElement(By.cssSelector("button[value=usage-statistics]")).click();

        assertThat(answer()).contains("Usage statistics");
        assertThat(held().getLast().preference()).isEqualTo(STATISTICS);
        assertThat(page().findElements(By.xpath("//button[text()='Stop these e-mails']"))).hasSize(1);
    }

    @Test
    void theKeyboardAloneSaysNo() {
        open(link);

        page().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement focused = page().switchTo().activeElement();
        assertThat(focused.getDomAttribute("value")).isEqualTo("corporate-news");
        assertThat(focused.getCssValue("outline-style")).isEqualTo("solid");
        focused.sendKeys(Keys.ENTER);

        assertThat(answer()).contains("Your no is recorded");
        assertThat(held()).hasSize(3);
    }

    @Test
    void reloadingTheAnswerRecordsNothingMore() {
        open(link);
        page().findElement(By.cssSelector("button[value=corporate-news]")).click();
        answer();

        page().navigate().refresh();

        assertThat(answer()).contains("Your no is recorded");
        assertThat(held()).hasSize(3);
    }

    @Test
    void theReadersLanguageIsOneLinkAway() {
        open(link);

        page().findElement(By.linkText("Deutsch")).click();
        page().findElement(By.xpath("//button[text()='Diese E-Mails abbestellen']")).click();

        assertThat(answer()).contains("Ihr Nein ist festgehalten");
        assertThat(page().findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("de");
    }

    private static ChromeDriver page() {
        return browser.driver();
    }

    private void open(String address) {
        page().get(address);
    }

    /** What the page says once something was pressed. */
    private static String answer() {
        return page().findElement(By.cssSelector("[role=status]")).getText();
    }

    private List<Decision> held() {
        return service.sync(service.issuer.token("ada"), request(), 0).entries().stream().map(Entry::decision)
                .toList();
    }
}
