package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.decision;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.freshId;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.support.MailServer;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;

/** Where the vendor wants a yes to be confirmed by e-mail ("double opt-in"). */
class ConfirmationTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");
    private static final CatalogFiles ASKS = TestCatalogs.confirming(BundledCatalog.files(), NEWS, TRAINING);

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final RunningService service = new RunningService().with("mail-server", mail.address())
            .with("mail-from", "privacy@vendor.example").with("mailing-scope", "mailings")
            .with("catalog", TestCatalogs.folder(ASKS).toString());

    @AfterEach
    void closeMail() {
        mail.close();
    }

    @Test
    void aYesCountsAsNoUntilTheLinkInTheEmailWasUsed() throws Exception {
        Decision yes = granted(NEWS);
        service.sync(ada(), request(yes), 0);
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
        assertThat(permitted(NEWS)).isFalse();

        MimeMessage asking = mail.expect(1).getFirst();
        assertThat(asking.getAllRecipients()).extracting(Address::toString).containsExactly("ada@example.com");
        assertThat(asking.getFrom()).extracting(Address::toString).containsExactly("privacy@vendor.example");
        assertThat(asking.getSubject()).isEqualTo("Confirm: Company news, events and offers");
        Reply reply = confirm(asking);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("From now on this counts as yes: Company news, events and offers");
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(permitted(NEWS)).isTrue();
        Decision confirmation = held().getLast().decision();
        assertThat(confirmation.supersedes()).containsExactly(yes.id());
        assertThat(confirmation.notice()).isEqualTo(yes.notice());
        assertThat(confirmation.origin().surface()).isEqualTo(Surface.EMAIL_CONFIRMATION);
    }

    @Test
    void theEmailCanBeUnsubscribedFromWithOneClick() throws Exception {
        service.sync(ada(), request(granted(NEWS)), 0);
        MimeMessage asking = mail.expect(1).getFirst();

        String unsubscribe = asking.getHeader("List-Unsubscribe", null);
        assertThat(unsubscribe).startsWith("<" + service.address("/unsubscribe/")).endsWith(">");
        assertThat(asking.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        post(MailServer.link(asking, "/unsubscribe/"), "List-Unsubscribe=One-Click");

        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
        assertThat(confirm(asking).body()).contains("Nothing is waiting");
        assertThat(standing(NEWS)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void whatWasSaidAtOnceIsAskedAboutAtOnceAndRefusedAtOnce() {
        service.sync(ada(), request(granted(NEWS), granted(TRAINING), granted(STATISTICS)), 0);

        MimeMessage asking = mail.expect(1).getFirst();
        assertThat(MailServer.text(asking)).contains("Company news", "Training and tutorials")
                .doesNotContain("statistics");
        assertThat(standing(STATISTICS)).as("what needs no confirmation").isEqualTo(Standing.GRANTED);
        confirm(asking);
        assertThat(List.of(standing(NEWS), standing(TRAINING))).containsOnly(Standing.GRANTED);

        post(MailServer.link(asking, "/unsubscribe/"), "List-Unsubscribe=One-Click");
        assertThat(List.of(standing(NEWS), standing(TRAINING))).containsOnly(Standing.WITHDRAWN);
    }

    @Test
    void readingTheLinkConfirmsNothing() {
        service.sync(ada(), request(granted(NEWS)), 0);
        String link = MailServer.link(mail.expect(1).getFirst(), "/confirm/");

        Reply page = service.send(service.request(link));

        assertThat(page.body()).contains("Confirm what you allowed", "Company news", ">Confirm</button>");
        service.send(service.request(link).method("HEAD", BodyPublishers.noBody()));
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
    }

    @Test
    void aLinkConfirmsOnce() {
        service.sync(ada(), request(granted(NEWS)), 0);
        MimeMessage asking = mail.expect(1).getFirst();
        confirm(asking);

        assertThat(confirm(asking).body()).contains("Nothing is waiting");
        assertThat(held()).hasSize(2);
    }

    @Test
    void aLinkConfirmsNoYesButTheOneItWasSentFor() {
        Decision first = granted(NEWS);
        service.sync(ada(), request(first), 0);
        MimeMessage asking = mail.expect(1).getFirst();
        Decision no = denied(NEWS, first);
        service.sync(ada(), request(no, granted(NEWS, no)), 0);
        mail.expect(2);

        assertThat(confirm(asking).body()).contains("Nothing is waiting");
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
        confirm(mail.received().getLast());
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void aLinkExpiresAndTheYesStaysANo() {
        service.sync(ada(), request(granted(NEWS)), 0);
        MimeMessage asking = mail.expect(1).getFirst();
        service.clock.advance(Duration.ofDays(8));

        assertThat(confirm(asking).body()).contains("This link has expired");
        assertThat(service.send(service.request(MailServer.link(asking, "/confirm/"))).body())
                .contains("This link has expired");
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
    }

    @Test
    void aLinkOfOneKindIsNoLinkOfTheOther() {
        service.sync(ada(), request(granted(NEWS)), 0);
        MimeMessage asking = mail.expect(1).getFirst();
        String confirm = MailServer.link(asking, "/confirm/").replaceFirst("/confirm/", "/unsubscribe/");
        String unsubscribe = MailServer.link(asking, "/unsubscribe/").replaceFirst("/unsubscribe/", "/confirm/");

        assertThat(post(confirm, "confirm=yes").status()).isEqualTo(404);
        assertThat(post(unsubscribe, "confirm=yes").status()).isEqualTo(404);
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
    }

    @Test
    void noDeviceConfirmsItsOwnYes() {
        Decision yes = granted(NEWS);
        Decision plain = granted(NEWS, yes);
        Decision forged = new Decision(plain.id(), plain.preference(), Answer.GRANTED, plain.notice(),
                new Origin(Surface.EMAIL_CONFIRMATION, "Account service", "e-mail"), plain.decidedAt(),
                plain.supersedes());

        SyncResponse answer = service.sync(ada(), request(yes, forged), 0);

        assertThat(answer.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.decision()).isEqualTo(forged.id());
            assertThat(rejection.problem().is(ProblemType.MALFORMED_REQUEST)).isTrue();
        });
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
    }

    @Test
    void aMailServerThatIsAwayIsTriedWithTheNextExchange() throws Exception {
        mail.goAway();
        service.sync(ada(), request(granted(NEWS)), 0);
        service.stop();

        try (MailServer other = new MailServer()) {
            service.with("mail-server", other.address()).start();
            service.sync(ada(), request(), 0);

            confirm(other.expect(1).getFirst());
            assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
        }
    }

    @Test
    void aMailServerThatNeverAnswersKeepsNoServiceFromStopping() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            service.stop();
            service.with("mail-server", "smtp://127.0.0.1:" + silent.getLocalPort()).with("stop-within", "0").start();
            service.sync(ada(), request(granted(NEWS)), 0);
            Socket waiting = silent.accept();
            service.stop();
            waiting.close();
        }
        service.with("mail-server", mail.address()).start();
        service.sync(ada(), request(), 0);

        confirm(mail.expect(1).getFirst());
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void noExchangeSendsTheSameEmailAgain() throws Exception {
        service.sync(ada(), request(granted(NEWS)), 0);
        mail.expect(1);
        service.sync(ada(), request(), 0);
        service.clock.advance(Duration.ofDays(2));
        service.sync(ada(), request(), 0);
        // Whatever was on its way has been sent once the service is closed.
        service.stop();

        assertThat(mail.received()).hasSize(1);
    }

    @Test
    void whoChangesTheirMindAllDayGetsTenEmailsAtMostAndOneMoreTheNextDay() throws Exception {
        Decision last = granted(NEWS);
        service.sync(ada(), request(last), 0);
        for (int sent = 1; sent <= 12; sent++) {
            mail.expect(Math.min(sent, 10));
            last = granted(NEWS, last);
            service.sync(ada(), request(last), 0);
        }
        service.stop();
        assertThat(mail.received()).hasSize(10);

        service.clock.advance(Duration.ofDays(1).plusMinutes(1));
        service.start();
        service.sync(ada(), request(), 0);

        confirm(mail.expect(11).getLast());
        assertThat(standing(NEWS)).isEqualTo(Standing.GRANTED);
    }

    @Test
    void theEmailIsInTheLanguageOfTheQuestion() throws Exception {
        service.service().record(service.account("ada"), NEWS, Answer.GRANTED, "de",
                new Origin(Surface.SUPPORT, "desk", "telephone"));
        service.sync(ada(), request(), 0);

        MimeMessage asking = mail.expect(1).getFirst();

        assertThat(asking.getSubject()).isEqualTo("Bestätigen: Unternehmensnachrichten, Veranstaltungen und Angebote");
        assertThat(asking.getContentLanguage()).containsExactly("de");
        assertThat(MailServer.text(asking)).contains("Bis Sie es bestätigen, gilt es als Nein.");
    }

    @Test
    void withoutAnAddressNothingIsSentAndNothingIsGranted() throws Exception {
        service.sync(service.issuer.token("ada"), request(granted(NEWS)), 0);
        service.stop();
        assertThat(mail.received()).isEmpty();

        service.start();
        assertThat(standing(NEWS)).isEqualTo(Standing.PENDING);
    }

    @Test
    void aMailServerThatWantsAPasswordGetsIt() throws Exception {
        mail.demand("accounts", "secret");
        service.stop();
        service.with("mail-user", "accounts").with("mail-password", "secret").start();

        service.sync(ada(), request(granted(NEWS)), 0);

        assertThat(mail.expect(1)).hasSize(1);
    }

    @Test
    void aServiceThatSendsNoEmailsPutsNoSuchCatalogInForce() {
        service.stop();

        assertThatThrownBy(() -> service.with("mail-server", "").start()).isInstanceOf(StartupException.class)
                .hasMessageContaining("asks for e-mails, and this service has no mail-server");
    }

    @Test
    void whetherAYesNeedsAConfirmationChangesOnlyWithTheWords() {
        CatalogFiles turnedOff = TestCatalogs.next(BundledCatalog.files());

        assertThatThrownBy(() -> service.service().publish(turnedOff)).isInstanceOf(CatalogException.class)
                .hasMessageContaining("preferences[0].confirmation, -: changes without a new major revision");
        assertThat(service.get("/v1/catalog").body()).contains("EMAIL");
    }

    @Test
    void aYesToOlderWordsIsConfirmedForThoseAlone() throws Exception {
        service.sync(ada(), request(granted(NEWS)), 0);
        MimeMessage asking = mail.expect(1).getFirst();
        service.service().publish(TestCatalogs.withNewMeaning(ASKS));

        confirm(asking);

        assertThat(standing(NEWS)).isEqualTo(Standing.OUTDATED);
    }

    @Test
    void aNoIsConfirmedByNobody() throws Exception {
        service.sync(ada(), request(decision(freshId(), NEWS, Answer.DENIED)), 0);
        service.stop();

        assertThat(mail.received()).isEmpty();
    }

    private Reply confirm(MimeMessage asking) {
        return post(MailServer.link(asking, "/confirm/"), "confirm=yes");
    }

    private Reply post(String link, String form) {
        Reply reply = service.send(service.request(link).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        assertThat(RunningService.faults("POST", link, reply)).isEmpty();
        return reply;
    }

    private Standing standing(PreferenceId id) {
        return answer(id).standing();
    }

    private boolean permitted(PreferenceId id) {
        return answer(id).permitted();
    }

    private PreferencesResponse.Entry answer(PreferenceId id) {
        return service.get("/v1/preferences", ada()).as(PreferencesResponse.class).preferences().stream()
                .filter(each -> each.preference().equals(id)).findFirst().orElseThrow();
    }

    private List<Entry> held() {
        return service.sync(ada(), request(), 0).entries();
    }

    private String ada() {
        return service.issuer.sign(service.issuer.claims("ada").claim("email", "ada@example.com").build());
    }
}
