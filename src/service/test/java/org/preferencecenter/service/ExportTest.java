package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.PersonRequests.ask;
import static org.preferencecenter.service.support.PersonRequests.erase;
import static org.preferencecenter.service.support.PersonRequests.told;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Decisions;
import org.preferencecenter.service.support.MailServer;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;
import org.preferencecenter.service.support.TestCatalogs;
import org.preferencecenter.service.support.TestPostgres;
import tools.jackson.databind.JsonNode;

/** A person takes along everything that the service holds about them, and can read it without the service. */
class ExportTest {
    private static final PreferenceId TRAINING = new PreferenceId("training");

    /** Where an export tells what a column holds. Who adds a column about a person says here where it is told. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("decision.issuer", "/account/issuer"),
            Map.entry("decision.subject", "/account/subject"),
            Map.entry("decision.sequence", "/decisions/0/sequence"),
            Map.entry("decision.id", "/decisions/0/decision/id"),
            Map.entry("decision.preference", "/decisions/0/decision/preference"),
            Map.entry("decision.answer", "/decisions/0/decision/answer"),
            Map.entry("decision.revision", "/decisions/0/decision/notice/revision"),
            Map.entry("decision.language", "/decisions/0/decision/notice/language"),
            Map.entry("decision.digest", "/decisions/0/decision/notice/digest"),
            Map.entry("decision.content", "/decisions/0/decision"),
            Map.entry("decision.receipt", "/decisions/0/receipt"),
            Map.entry("confirmation.issuer", "/account/issuer"),
            Map.entry("confirmation.subject", "/account/subject"),
            Map.entry("confirmation.decision", "/confirmations/0/decision"),
            Map.entry("confirmation.taken_at", "/confirmations/0/takenAt"),
            Map.entry("confirmation.done_at", "/confirmations/0/doneAt"),
            Map.entry("person_request.issuer", "/account/issuer"),
            Map.entry("person_request.subject", "/account/subject"),
            // Their order.
            Map.entry("person_request.sequence", "/requests/0"),
            Map.entry("person_request.id", "/requests/1/request/id"),
            Map.entry("person_request.kind", "/requests/1/request/kind"),
            Map.entry("person_request.received_at", "/requests/1/request/receivedAt"),
            Map.entry("person_request.due_at", "/requests/1/request/dueAt"),
            Map.entry("person_request.carry_out_at", "/requests/1/request/erasure/carryOutAt"),
            Map.entry("person_request.proof_until", "/requests/1/request/erasure/proof/until"),
            // The same moment, by the clock of the database.
            Map.entry("person_request.recorded_at", "/requests/1/request/receivedAt"),
            Map.entry("person_request_event.issuer", "/account/issuer"),
            Map.entry("person_request_event.subject", "/account/subject"),
            Map.entry("person_request_event.request", "/requests/1/request/id"),
            Map.entry("person_request_event.step", "/requests/1/trail/0"),
            Map.entry("person_request_event.event", "/requests/1/trail/0/event"),
            Map.entry("person_request_event.happened_at", "/requests/1/trail/0/at"),
            // What the account is called there, under a key.
            Map.entry("erasure.account", "/account/subject"),
            Map.entry("erasure.request", "/erasures/0/erasure/request"),
            Map.entry("erasure.received_at", "/erasures/0/erasure/receivedAt"),
            Map.entry("erasure.carried_out_at", "/erasures/0/erasure/carriedOutAt"),
            Map.entry("erasure.proof_until", "/erasures/0/erasure/proofUntil"),
            Map.entry("erasure.reason", "/erasures/0/erasure/reason"),
            Map.entry("erasure_proof.account", "/account/subject"),
            Map.entry("erasure_proof.request", "/erasures/0/erasure/request"),
            Map.entry("erasure_proof.place", "/erasures/0/proofs/0/place"),
            Map.entry("erasure_proof.preference", "/erasures/0/proofs/0/preference"),
            Map.entry("erasure_proof.answer", "/erasures/0/proofs/0/answer"),
            Map.entry("erasure_proof.revision", "/erasures/0/proofs/0/revision"),
            Map.entry("erasure_proof.language", "/erasures/0/proofs/0/language"),
            Map.entry("erasure_proof.digest", "/erasures/0/proofs/0/digest"),
            Map.entry("erasure_proof.received_at", "/erasures/0/proofs/0/receivedAt"),
            Map.entry("erasure_proof.signature_digest", "/erasures/0/proofs/0/signatureDigest"));

    private final MailServer mail = new MailServer();

    @RegisterExtension
    final RunningService service = new RunningService().withAdministrators().with("mail-server", mail.address())
            .with("mail-from", "privacy@vendor.example").with("catalog", TestCatalogs
                    .folder(TestCatalogs.confirming(BundledCatalog.files(), TRAINING)).toString());

    @AfterEach
    void closeMail() {
        mail.close();
    }

    @Test
    void nothingThatTheDatabaseHoldsAboutAPersonIsMissing() throws Exception {
        JsonNode export = exportOfAnAccountWithEverything().json();

        assertThat(columnsAboutPeople()).isEqualTo(PLACES.keySet());
        assertThat(PLACES).allSatisfy((column, place) -> assertThat(export.at(place).isMissingNode())
                .as(column + " at " + place).isFalse());
        assertThat(export.at("/account/email").asString()).isEqualTo("ada@example.com");
        assertThat(export.at("/account/name").asString()).isEqualTo("Ada");
        assertThat(export.at("/account/organization").asString()).isEqualTo("analysts");
        assertThat(export.path("locks")).hasSize(1);
        assertThat(export.toString()).contains("Under seal.").as("no administrator").doesNotContain("grace");
    }

    @Test
    void itKeepsThePublishedSchemaThatItNames() throws Exception {
        Reply everything = exportOfAnAccountWithEverything();
        Reply empty = export(service.issuer.token("bob"));
        String address = empty.json().path("$schema").asString();
        assertThat(address).isEqualTo(service.address("/v1/schemas/export").toString());
        String published = service.get("/v1/schemas/export").body();
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(published);

        for (Reply reply : List.of(everything, empty)) {
            assertThat(schema.validate(reply.body(), InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))).isEmpty();
        }
        assertThat(schema.validate(everything.body().replace("\"receivedAt\"", "\"receivedat\""), InputFormat.JSON))
                .as("it would notice").isNotEmpty();
    }

    @Test
    void decisionsAndReceiptsReadBackAreTheLedgerAndVerifyWithTheKeysInside() throws Exception {
        String ada = service.issuer.token("ada");
        Decision yes = granted(NEWS);
        service.sync(ada, request(yes, granted(STATISTICS)), 0);
        service.clock.advance(Duration.ofMinutes(2));
        service.sync(ada, request(denied(NEWS, yes)), 2);
        List<Entry> ledger = service.sync(ada, request(), 0).entries();

        JsonNode export = export(ada).json();

        assertThat(entries(export)).isEqualTo(ledger).hasSize(3);
        JWKSet keys = JWKSet.parse(export.path("receiptKeys").toString());
        for (JsonNode each : export.path("decisions")) {
            JWSObject receipt = JWSObject.parse(each.path("receipt").asString());
            ECDSAVerifier verifier = new ECDSAVerifier(
                    keys.getKeyByKeyId(receipt.getHeader().getKeyID()).toECKey());
            assertThat(receipt.verify(verifier)).isTrue();
            ReceiptClaims claims = WireJson.read(receipt.getPayload().toString(), ReceiptClaims.class);
            assertThat(each.path("receivedAt").asString()).isEqualTo(claims.receivedAt().toString());
        }
    }

    @Test
    void theWordsThatWereShownAreInItToTheLetterAlsoOfAnEarlierCatalog() throws Exception {
        String ada = service.issuer.token("ada");
        service.sync(ada, request(granted(NEWS)), 0);
        service.service().publish(TestCatalogs.withNewMeaning(service.service().catalog()));
        NoticeReference unheardOf = new NoticeReference(Decisions.words(NEWS).revision(), "0".repeat(64), "en");
        Decision refusal = new Decision(Decisions.freshId(), NEWS, Answer.DENIED, unheardOf, Decisions.DESKTOP,
                service.clock.instant(), List.of());
        service.sync(ada, request(refusal, granted(STATISTICS)), 1);

        JsonNode notices = export(ada).json().path("notices");

        assertThat(notices).hasSize(3);
        assertThat(List.of(notice(notices.get(0)), notice(notices.get(2)))).allMatch(Notice::isGenuine)
                .extracting(NoticeReference::to).containsExactly(Decisions.words(NEWS), Decisions.words(STATISTICS));
        assertThat(notices.get(1).has("words")).as("never published here").isFalse();
    }

    @Test
    void aLongLedgerIsWhole() throws Exception {
        String ada = service.issuer.token("ada");
        List<DecisionId> sent = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Decision> hundred = many(100);
            service.sync(ada, new SyncRequest(hundred), 100L * i);
            hundred.forEach(each -> sent.add(each.id()));
        }

        assertThat(entries(export(ada).json())).extracting(entry -> entry.decision().id()).isEqualTo(sent);
    }

    @Test
    void whatIsCutOffIsNoWholeAnswer() {
        String ada = service.issuer.token("ada");
        service.sync(ada, new SyncRequest(many(100)), 0);
        service.inDatabase("DROP TRIGGER IF EXISTS decision_no_UPDATE",
                "UPDATE decision SET receipt = 'damaged' WHERE sequence = 100");
        PersonRequest request = ask(service, ada, RequestKind.EXPORT);

        assertThatThrownBy(() -> fetch(ada, request)).isInstanceOf(UncheckedIOException.class);
        assertThat(service.get("/v1/requests", ada).status()).as("and goes on").isEqualTo(200);
    }

    @Test
    void eachReadingIsWrittenDownAndShowsWhatThereIsThen() throws Exception {
        String ada = service.issuer.token("ada");
        PersonRequest request = ask(service, ada, RequestKind.EXPORT);
        assertThat(fetch(ada, request).json().path("decisions")).isEmpty();
        service.sync(ada, request(granted(NEWS)), 0);

        assertThat(fetch(ada, request).json().path("decisions")).hasSize(1);

        assertThat(told(service, ada, request.id()).trail()).extracting(Step::event)
                .containsExactly(RequestEvent.RECEIVED, RequestEvent.FETCHED, RequestEvent.FETCHED);
        assertThat(told(service, ada, request.id()).request().status()).isEqualTo(RequestStatus.DONE);
    }

    @Test
    void itIsAFileThatNobodyOnTheWayKeeps() {
        Reply reply = export(service.issuer.token("ada"));

        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        assertThat(reply.header("content-disposition")).matches("attachment; filename=\"preference-center-.*\\.json\"");
        assertThat(reply.header("content-type")).isEqualTo("application/json");
    }

    private Reply exportOfAnAccountWithEverything() {
        service.put("/v1/organization/locks/usage-statistics", service.issuer.administrator("grace", "analysts"),
                "{\"reason\": \"Under seal.\"}");
        service.sync(service.issuer.token("ada"), request(granted(NEWS)), 0);
        erase(service, "ada");
        String ada = service.issuer.sign(service.issuer.claims("ada").claim("email", "ada@example.com")
                .claim("name", "Ada").claim("organization", "analysts").build());
        service.sync(ada, request(granted(TRAINING), denied(STATISTICS)), 0);
        mail.expect(1);
        ask(service, ada, RequestKind.ERASURE);
        return export(ada);
    }

    private Reply export(String token) {
        return fetch(token, ask(service, token, RequestKind.EXPORT));
    }

    private Reply fetch(String token, PersonRequest request) {
        Reply reply = service.get(request.document().orElseThrow().toString(), token);
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }

    private static List<Entry> entries(JsonNode export) throws WireException {
        String page = "{\"entries\":" + export.path("decisions")
                + ",\"receipts\":[],\"rejected\":[],\"cursor\":0,\"more\":false}";
        return WireJson.read(page, SyncResponse.class).entries();
    }

    private static Notice notice(JsonNode exported) throws WireException {
        NoticeReference reference = WireJson.read(exported.path("notice").toString(), NoticeReference.class);
        return new Notice(new PreferenceId(exported.path("preference").asString()), reference.revision(),
                reference.language(), WireJson.read(exported.path("words").toString(), NoticeWords.class),
                reference.digest());
    }

    /** Of every table that names an account, by issuer and subject or under a key. */
    private Set<String> columnsAboutPeople() throws SQLException {
        String database = service.setting("database");
        String sql = database.isEmpty()
                ? "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'"
                : "SELECT table_name, column_name FROM information_schema.columns JOIN information_schema.tables"
                        + " USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
        Set<String> columns = new TreeSet<>();
        Set<String> tables = new TreeSet<>();
        try (Connection connection = database.isEmpty()
                ? DriverManager.getConnection("jdbc:sqlite:" + service.data().resolve("accounts.db"))
                : TestPostgres.connect(database, TestPostgres.OWNER);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                columns.add(rows.getString(1) + "." + rows.getString(2));
                if (List.of("subject", "account").contains(rows.getString(2))) {
                    tables.add(rows.getString(1));
                }
            }
        }
        columns.removeIf(column -> !tables.contains(column.replaceFirst("\\..*", "")));
        return columns;
    }
}
