package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;
import static org.preferencecenter.service.support.PersonRequests.ask;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.store.ErasureStore.Due;
import org.preferencecenter.service.support.RunningService;

/** The embedded database lets a decision go for one reason alone, whatever the service believes. */
class EmbeddedErasureTest {
    @RegisterExtension
    final RunningService service = new RunningService().onEmbedded();

    private final AccountKey ada = service.account("ada");
    private PersonRequestId id = new PersonRequestId(service.sources.ids().get());

    @BeforeEach
    void askForAnErasure() {
        service.sync(service.issuer.token("ada"), request(granted(NEWS), denied(NEWS)), 0);
        service.sync(service.issuer.token("bob"), request(granted(NEWS)), 0);
        id = ask(service, service.issuer.token("ada"), RequestKind.ERASURE).id();
    }

    @Test
    void whatIsDueAndProvenGoes() {
        service.later(Duration.ofDays(7));
        try (EmbeddedDatabase database = open()) {
            assertThat(Erasing.carryOut(database, new Due(ada, id), service.clock.instant())).isTrue();

            assertThat(held(database, "ada")).isEmpty();
            assertThat(held(database, "bob")).hasSize(1);
            assertThat(Erasing.carryOut(database, new Due(ada, id), service.clock.instant())).as("once").isFalse();
        }
    }

    @Test
    void notBeforeItsTimeByTheClockOfTheDatabase() {
        service.clock.advance(Duration.ofDays(100));
        try (EmbeddedDatabase database = open()) {
            assertThatThrownBy(() -> Erasing.carryOut(database, new Due(ada, id), service.clock.instant()))
                    .isInstanceOf(StoreException.class).hasStackTraceContaining("but for an erasure that is due");
            assertThat(held(database, "ada")).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM decision WHERE subject = 'ada'", "DELETE FROM decision WHERE subject = 'bob'",
        "DELETE FROM decision", "DELETE FROM person_request", "DELETE FROM person_request_event"})
    void notWithoutAProofAndNotAnothersAlsoWhenOneIsDue(String change) {
        service.later(Duration.ofDays(7));
        try (EmbeddedDatabase database = open()) {
            assertThatThrownBy(() -> database.transaction(connection -> Sql.change(connection, change)))
                    .hasStackTraceContaining("only grows, but for an erasure that is due");
            // Of this account there is a proof then, of the other there is none.
            assertThatThrownBy(() -> database.transaction(connection -> {
                Sql.change(connection, "INSERT INTO erasure VALUES ('name', ?, 0, 0, 0, 'LEGAL_CLAIMS')",
                        id.toString());
                Sql.change(connection, """
                        INSERT INTO erasure_proof SELECT 'name', ?, sequence, preference, answer, revision, language,
                            digest, 0, '' FROM decision WHERE subject = 'ada'""", id.toString());
                return Sql.change(connection, "DELETE FROM decision WHERE subject = 'bob'");
            })).hasStackTraceContaining("only grows, but for an erasure that is due");
        }
    }

    @Test
    void notWhatWasTakenBack() {
        service.later(Duration.ofDays(7));
        service.post("/v1/requests/" + id + "/cancellation", service.issuer.token("ada"), "");
        try (EmbeddedDatabase database = open()) {
            assertThat(Erasing.carryOut(database, new Due(ada, id), service.clock.instant())).isFalse();
            assertThatThrownBy(() -> database.transaction(
                    connection -> Sql.change(connection, "DELETE FROM decision WHERE subject = 'ada'")))
                    .hasStackTraceContaining("only grows, but for an erasure that is due");
        }
    }

    private EmbeddedDatabase open() {
        service.stop();
        return EmbeddedDatabase.open(service.data().resolve("accounts.db"));
    }

    private List<Entry> held(Database database, String subject) {
        return new LedgerStore(database).read(service.account(subject), LedgerRows::entries);
    }
}
