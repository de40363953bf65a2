package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.many;
import static org.preferencecenter.service.support.Decisions.request;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.support.RunningService;

class DurabilityTest {
    @RegisterExtension
    final RunningService service = new RunningService();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UPDATE decision SET content = replace(content, 'DENIED', 'GRANTED') | only grows
            UPDATE decision SET subject = 'bob' | only grows
            DELETE FROM decision | only grows
            DELETE FROM notice | only grows
            UPDATE notice SET digest = 'another' | only grows
            DELETE FROM catalog_file | only grows
            UPDATE catalog SET version = 7 | only grows
            INSERT OR REPLACE INTO decision SELECT * FROM decision | no gaps
            INSERT INTO decision SELECT issuer, subject, 9, 'other', preference, answer, revision, language, digest, content, receipt FROM decision | no gaps
            INSERT INTO decision SELECT issuer, subject, 2, id, preference, answer, revision, language, digest, content, receipt FROM decision | UNIQUE
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, answer, revision, language, 'other', content, receipt FROM decision | FOREIGN KEY
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, 'GRANTED', revision, language, NULL, content, receipt FROM decision | CHECK
            INSERT INTO decision SELECT issuer, subject, 2, 'other', preference, 'MAYBE', revision, language, digest, content, receipt FROM decision | CHECK
            """)
    void theDatabaseItselfRefusesToForgetOrToInvent(String change, String why) throws Exception {
        service.sync(ada(), request(denied(NEWS)), 0);
        service.stop();

        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + service.data().resolve("accounts.db") + "?foreign_keys=true");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(change)).isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }

    @Test
    void whatWasAcknowledgedIsOnDiskWhateverHappensNext() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + service.data().resolve("accounts.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1)).isEqualTo("wal");
            assertThat(statement.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aRestartKeepsEverythingAndGoesOnWithTheNextPlace() throws Exception {
        Decision first = granted(NEWS);
        SyncResponse before = service.sync(ada(), request(first), 0);

        service.stop();
        service.start();

        assertThat(service.sync(ada(), request(first), 0)).isEqualTo(before);
        assertThat(service.sync(ada(), request(denied(STATISTICS)), 1).entries()).extracting(Entry::sequence)
                .containsExactly(2L);
    }

    @Test
    void manyWritersAtOnceLeaveNoGapAndNoDouble() throws Exception {
        List<Decision> shared = many(20);
        List<Callable<SyncResponse>> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Decision[] own = {granted(NEWS), shared.get(i), shared.get((i + 1) % 20), denied(STATISTICS)};
            writers.add(() -> service.sync(ada(), request(own), 0));
            writers.add(() -> service.sync(service.issuer.token("bob"), request(own), 0));
        }

        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SyncResponse> answer : executor.invokeAll(writers)) {
                assertThat(answer.get().rejected()).isEmpty();
                assertThat(answer.get().receipts()).hasSize(4);
            }
        }

        for (String subject : List.of("ada", "bob")) {
            List<Entry> entries = service.sync(service.issuer.token(subject), request(), 0).entries();
            assertThat(entries).extracting(Entry::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
            assertThat(entries).extracting(entry -> entry.decision().id()).doesNotHaveDuplicates();
        }
    }

    private String ada() {
        return service.issuer.token("ada");
    }
}
