package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;
import org.preferencecenter.service.support.UnsubscribeLinks;

class UnsubscribeTest {
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    final RunningService service = new RunningService().with("mailing-scope", "mailings");

    private final Decision yes = granted(NEWS);
    private String link = "";

    @BeforeEach
    void adaSaidYesAndGotAnEmail() {
        service.sync(ada(), request(yes, granted(STATISTICS)), 0);
        link = UnsubscribeLinks.of(service, NEWS, "ada");
    }

    @Test
    void oneClickInAnEmailProgramTakesTheYesBack() {
        Reply reply = post(link, FORM, ONE_CLICK);

        assertThat(reply.status()).isEqualTo(200);
        Decision no = withdrawal().decision();
        assertThat(no.answer()).isEqualTo(Answer.DENIED);
        assertThat(no.preference()).isEqualTo(NEWS);
        assertThat(no.supersedes()).containsExactly(yes.id());
        assertThat(no.origin().surface()).isEqualTo(Surface.EMAIL_UNSUBSCRIBE);
        assertThat(no.decidedAt()).isEqualTo(service.clock.instant());
        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(standing(STATISTICS)).isEqualTo(Standing.GRANTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            multipart/form-data; boundary=x | `--x\r
            Content-Disposition: form-data; name="List-Unsubscribe"\r
            \r
            One-Click\r
            --x--\r
            `
            application/x-www-form-urlencoded | ``
            application/x-www-form-urlencoded | List-Unsubscribe=one-click&utm=7
            text/plain | anything""")
    void whateverTheProgramPostsItMeansTheSame(String type, String body) {
        assertThat(post(link, type, body).status()).isEqualTo(200);

        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(standing(STATISTICS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aButtonOfThePageSaysNoToWhatItNames() {
        Reply reply = post(link, FORM, "preference=" + STATISTICS);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(withdrawal().decision().preference()).isEqualTo(STATISTICS);
        assertThat(withdrawal().decision().origin().surface()).isEqualTo(Surface.WEB_PAGE);
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void readingChangesNothingHoweverOften() {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "GET")) {
            service.send(service.request(link).method(method, BodyPublishers.noBody()));
        }
        service.send(service.request(link + "?preference=corporate-news&List-Unsubscribe=One-Click"));

        assertThat(held()).hasSize(2);
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void saidAgainItStaysOneNo() {
        post(link, FORM, ONE_CLICK);
        post(link, FORM, ONE_CLICK);
        assertThat(post(link, FORM, "preference=corporate-news").status()).isEqualTo(200);

        assertThat(held()).hasSize(3);
    }

    @Test
    void anOldLinkTakesBackANewYesToo() {
        post(link, FORM, ONE_CLICK);
        service.sync(ada(), request(granted(NEWS, withdrawal().decision())), 0);
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);

        post(link, FORM, ONE_CLICK);

        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whereDevicesDisagreeANoEndsIt() {
        service.sync(ada(), request(denied(NEWS)), 0);
        assertThat(standing(NEWS)).isEqualTo(Standing.CONTESTED);

        post(link, FORM, ONE_CLICK);

        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void itIsOfOneAccountAlone() {
        service.sync(service.issuer.token("bob"), request(granted(NEWS)), 0);

        post(link, FORM, ONE_CLICK);

        assertThat(service.sync(service.issuer.token("bob"), request(), 0).entries()).hasSize(1);
    }

    @Test
    void whoeverComesByABrokenLinkIsToldSoAndNothingChanges() {
        String token = link.replaceFirst(".*/", "");
        String bob = UnsubscribeLinks.sealed(service, NEWS, "bob").replaceFirst(".*/", "");
        String mixed = token.substring(0, token.lastIndexOf('.')) + bob.substring(bob.lastIndexOf('.'));
        List<String> broken = List.of("x", token.substring(0, token.length() - 3), token + "A", mixed,
                token.replaceFirst("^e", "f"), "....", "a".repeat(3_000));

        assertThat(broken).allSatisfy(each -> {
            Reply reply = post("/unsubscribe/" + each, FORM, ONE_CLICK);
            assertThat(reply.status()).as(each).isEqualTo(404);
            assertThat(reply.body()).contains("This link does not work");
            assertThat(service.send(service.request("/unsubscribe/" + each)).status()).isEqualTo(404);
        });
        assertThat(held()).hasSize(2);
    }

    @Test
    void aLinkOfAnotherServiceIsBrokenHere() throws Exception {
        RunningService other = new RunningService().onEmbedded().with("mailing-scope", "mailings");
        other.beforeEach(null);
        try {
            String foreign = UnsubscribeLinks.sealed(other, NEWS, "ada");
            assertThat(post(foreign, FORM, ONE_CLICK).status()).isEqualTo(404);
        } finally {
            other.afterEach(null);
        }
    }

    @Test
    void aLinkWorksAfterARestartAndYearsLater() throws Exception {
        service.stop();
        service.clock.advance(Duration.ofDays(800));
        service.start();
        service.sync(ada(), request(granted(NEWS)), 0);
        String later = UnsubscribeLinks.of(service, NEWS, "ada");

        assertThat(keyOf(later)).as("a key seals for a year").isNotEqualTo(keyOf(link));
        assertThat(post(link, FORM, ONE_CLICK).status()).isEqualTo(200);
        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(service.send(service.request(later)).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotAskedAnyMoreCanStillBeRefused() throws Exception {
        service.service().publish(TestCatalogs.without(BundledCatalog.files(), NEWS));

        assertThat(post(link, FORM, ONE_CLICK).status()).isEqualTo(200);

        assertThat(withdrawal().decision().supersedes()).containsExactly(yes.id());
        assertThat(service.send(service.request(link)).body()).contains("Unsubscribe").contains("Training");
    }

    @Test
    void aButtonThatNoPageHasChangesNothing() {
        post(link, FORM, "preference=free-lunch").assertProblem(ProblemType.UNKNOWN_PREFERENCE);
        post(link, FORM, "preference=%00").assertProblem(ProblemType.UNKNOWN_PREFERENCE);
        post(link, FORM, "preference=" + "x".repeat(2_000)).assertProblem(ProblemType.TOO_LARGE);

        assertThat(held()).hasSize(2);
    }

    @Test
    void nothingPostedHereEverGrants() {
        post(link, FORM, ONE_CLICK);
        post(link, FORM, "preference=corporate-news&answer=GRANTED");
        post(link, FORM, "preference=training&granted=true");

        assertThat(held()).filteredOn(entry -> entry.decision().grants()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void theAnswerIsNeitherKeptNorRedirectedNorFramed(String method) {
        Reply reply = service.send(service.request(link).header("Content-Type", FORM).method(method,
                BodyPublishers.ofString(ONE_CLICK)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.header("content-security-policy")).contains("default-src 'none'",
                "frame-ancestors 'none'");
        assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(reply.headers()).doesNotContainKeys("location", "set-cookie");
        assertThat(reply.body()).doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-CH, en;q=0.5 | '' | Diese E-Mails abbestellen
            fi, de;q=0.4 | '' | Diese E-Mails abbestellen
            fi | '' | Stop these e-mails
            de | ?lang=en | Stop these e-mails
            en | ?lang=de | Diese E-Mails abbestellen
            en | ?lang=xx | Stop these e-mails
            ;;q=x | '' | Stop these e-mails""")
    void thePageIsInTheReadersLanguage(String accepts, String query, String button) {
        String target = link + query.replace("'", "");
        Reply reply = service.send(service.request(target).header("Accept-Language", accepts));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains(">" + button + "<");
        assertThat(reply.body())
                .contains("<html lang=\"" + (button.startsWith("Stop") ? "en" : "de") + "\" dir=\"ltr\">");
    }

    private Reply post(String target, String type, String body) {
        HttpRequest.Builder request = service.request(target).header("Content-Type", type)
                .POST(BodyPublishers.ofString(body == null ? "" : body));
        Reply reply = service.send(request);
        assertThat(RunningService.faults("POST", target, reply)).isEmpty();
        return reply;
    }

    private static String keyOf(String link) {
        return link.replaceFirst(".*/", "").replaceFirst("\\..*", "");
    }

    private Entry withdrawal() {
        return held().getLast();
    }

    private List<Entry> held() {
        return service.sync(ada(), request(), 0).entries();
    }

    private Standing standing(PreferenceId id) {
        return service.get("/v1/preferences", ada()).as(PreferencesResponse.class).preferences().stream()
                .filter(each -> each.preference().equals(id)).findFirst().orElseThrow().standing();
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
