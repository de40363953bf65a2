package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.MailingRequest;
import org.preferencecenter.core.wire.MailingResponse;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class MailingsTest {
    private static final String MAILINGS = "/v1/mailings";

    @RegisterExtension
    final RunningService service = new RunningService().with("mailing-scope", "mailings");

    @Test
    void whoSaidYesMayBeWrittenToAndGetsALinkToSayNoWith() {
        service.sync(service.issuer.token("ada"), request(granted(NEWS)), 0);

        MailingResponse.Recipient ada = ask(NEWS, "ada");

        assertThat(ada.permitted()).isTrue();
        assertThat(ada.unsubscribe().map(URI::toString)).hasValueSatisfying(
                link -> assertThat(link).startsWith(service.address("/unsubscribe/").toString()));
    }

    @Test
    void nobodyElseMayBeWrittenToAndNobodyElseGetsALink() {
        Decision yes = granted(NEWS);
        service.sync(service.issuer.token("withdrew"), request(yes, denied(NEWS, yes)), 0);
        service.sync(service.issuer.token("refused"), request(denied(NEWS)), 0);
        service.sync(service.issuer.token("disagrees"), request(granted(NEWS), denied(NEWS)), 0);
        service.sync(service.issuer.token("wants-other-things"), request(granted(STATISTICS)), 0);

        assertThat(List.of("withdrew", "refused", "disagrees", "wants-other-things", "was-never-asked"))
                .allSatisfy(subject -> assertDenied(ask(NEWS, subject)));
    }

    @Test
    void aYesPermitsNothingThatIsNotAsked() {
        service.sync(service.issuer.token("ada"), request(granted(NEWS)), 0);

        assertDenied(ask(new PreferenceId("free-lunch"), "ada"));
    }

    @Test
    void anOrganizationThatLocksItKeepsItsPeopleFromBeingWrittenTo() {
        service.sync(service.issuer.token("ada", "analysts"), request(granted(NEWS)), 0);
        service.service().lock(service.issuer.address(), "analysts", NEWS, "No advertising at work.");

        assertDenied(ask(new MailingRequest(NEWS,
                List.of(new MailingRequest.Recipient("ada", "analysts")))).getFirst());
    }

    @Test
    void answersComeInTheOrderOfTheQuestions() {
        service.sync(service.issuer.token("bob"), request(granted(NEWS)), 0);

        List<MailingResponse.Recipient> answers = ask(new MailingRequest(NEWS,
                List.of(named("ada"), named("bob"), named("ada"))));

        assertThat(answers).extracting(MailingResponse.Recipient::subject).containsExactly("ada", "bob", "ada");
        assertThat(answers).extracting(MailingResponse.Recipient::permitted).containsExactly(false, true, false);
    }

    @Test
    void aLinkTellsNobodyWhoItIsFor() {
        service.sync(service.issuer.token("ada-lovelace"), request(granted(NEWS)), 0);

        String link = ask(NEWS, "ada-lovelace").unsubscribe().orElseThrow().toString();

        String readable = link + new String(Base64.getUrlDecoder()
                .decode(link.replaceFirst(".*/", "").replaceFirst("\\..*", "")), StandardCharsets.UTF_8);
        assertThat(readable).doesNotContain("lovelace", NEWS.value(), service.issuer.address());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailing", "MAILINGS", "mailings-of-others", ""})
    void aTokenForSomethingElseGetsNoAnswerAboutAnybody(String scope) {
        String token = service.issuer.sign(claims().claim("scope", scope).build());

        service.post(MAILINGS, token, json(NEWS, "ada")).assertProblem(ProblemType.FORBIDDEN);
        service.post(MAILINGS, service.issuer.token("ada"), json(NEWS, "ada")).assertProblem(ProblemType.FORBIDDEN);
    }

    @Test
    void scopesAreReadInEachFormThatProvidersWrite() {
        List<JWTClaimsSet> forms = List.of(claims().claim("scope", "openid mailings").build(),
                claims().claim("scp", "mailings other").build(), claims().claim("scp", List.of("mailings")).build());

        assertThat(forms).allSatisfy(claims -> assertThat(
                service.post(MAILINGS, service.issuer.sign(claims), json(NEWS, "ada")).status()).isEqualTo(200));
    }

    @Test
    void withoutTheSettingNobodyGetsAnAnswer() throws Exception {
        service.stop();
        service.with("mailing-scope", "").start();

        service.post(MAILINGS, token(), json(NEWS, "ada")).assertProblem(ProblemType.FORBIDDEN);
    }

    @Test
    void aHundredRecipientsAreTheMost() {
        List<MailingRequest.Recipient> hundred = Collections.nCopies(100, named("ada"));
        List<MailingRequest.Recipient> more = Collections.nCopies(101, named("ada"));

        assertThat(ask(new MailingRequest(NEWS, hundred))).hasSize(100);
        service.post(MAILINGS, token(), WireJson.write(new MailingRequest(NEWS, more)))
                .assertProblem(ProblemType.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"preference\": \"corporate-news\"}",
        "{\"preference\": \"corporate-news\", \"recipients\": [\"ada\"]}",
        "{\"preference\": \"corporate-news\", \"recipients\": [{\"subject\": \" \", \"organization\": \"\"}]}",
        "{\"preference\": \"corporate-news\", \"recipients\": [{\"subject\": 7, \"organization\": \"\"}]}",
        "{\"preference\": \"corporate-news\", \"recipients\": [{\"subject\": \"ada\"}]}",
        "{\"preference\": \"NEWS\", \"recipients\": []}"})
    void whatBreaksTheSchemaIsRefused(String body) {
        service.post(MAILINGS, token(), body).assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void namesLongerThanAnyProviderMakesAreRefused() {
        String body = "{\"preference\": \"corporate-news\", \"recipients\": [{\"organization\": \"\", \"subject\": \""
                + "x".repeat(256) + "\"}]}";

        service.post(MAILINGS, token(), body).assertProblem(ProblemType.MALFORMED_REQUEST);
    }

    private MailingResponse.Recipient ask(PreferenceId preference, String subject) {
        return ask(new MailingRequest(preference, List.of(named(subject)))).getFirst();
    }

    private List<MailingResponse.Recipient> ask(MailingRequest request) {
        Reply reply = service.post(MAILINGS, token(), WireJson.write(request));
        return reply.as(MailingResponse.class).recipients();
    }

    private String token() {
        return service.issuer.sign(claims().claim("scope", "mailings").build());
    }

    private JWTClaimsSet.Builder claims() {
        return service.issuer.claims("newsletter-system");
    }

    private static String json(PreferenceId preference, String subject) {
        return WireJson.write(new MailingRequest(preference, List.of(named(subject))));
    }

    private static MailingRequest.Recipient named(String subject) {
        return new MailingRequest.Recipient(subject, "");
    }

    private static void assertDenied(MailingResponse.Recipient recipient) {
        assertThat(recipient.permitted()).as(recipient.subject()).isFalse();
        assertThat(recipient.unsubscribe()).isEmpty();
    }
}
