package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ProblemType;

/**
 * A file that the first release wrote opens for ever. What it holds is spelled out here and follows from nothing in this program,
 * whose catalog and examples may change.
 */
class FirstReleaseLedgerTest {
    private static final String FILE = "ledger-1.db";
    private static final String OWNER = "da5bd7cc43caeb457c330d1b9b765787";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws Exception {
        try (InputStream in = FirstReleaseLedgerTest.class.getResourceAsStream(FILE)) {
            Files.copy(in, Stores.file(folder));
        }
    }

    private AccountStore open() throws StoreException {
        return AccountStore.open(Disk.ofThisComputer(), Stores.file(folder), OWNER);
    }

    private static String story(Decision decision) {
        return "%s %s %s %s".formatted(number(decision), decision.preference().value(), decision.answer(),
                decision.supersedes().stream().map(id -> id.toString().substring(35)).toList());
    }

    private static String number(Decision decision) {
        assertThat(decision.id().toString()).startsWith("019ab0f2-5c31-700").contains("-8000-00000000000");
        return decision.id().toString().substring(35);
    }

    @Test
    void everyDecisionIsThereInItsOrder() throws Exception {
        try (AccountStore store = open()) {
            assertThat(store.read().decisions()).extracting(FirstReleaseLedgerTest::story).containsExactly(
                    "1 corporate-news GRANTED []",
                    "2 corporate-news DENIED [1]",
                    "3 training GRANTED []",
                    "4 usage-statistics GRANTED []",
                    "5 usage-statistics DENIED []",
                    "7 corporate-news DENIED [2]",
                    "6 usage-statistics DENIED []",
                    "8 corporate-news GRANTED [7]");
            assertThat(store.read().decisions()).allSatisfy(decision -> {
                assertThat(decision.decidedAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
                assertThat(decision.origin().application()).isEqualTo("Example 1.0");
                assertThat(decision.notice().language()).isEqualTo("en");
            });
            assertThat(store.read().unsent()).extracting(FirstReleaseLedgerTest::number).containsExactly("7", "8");
            assertThat(Stores.raw(folder, "SELECT body FROM decision WHERE id LIKE '%05'"))
                    .as("what was made here is kept beneath the account's").contains("training", "GRANTED");
        }
    }

    @Test
    void everythingElseIsThereToo() throws Exception {
        try (AccountStore store = open()) {
            StoredState state = store.read();

            assertThat(state.receipted()).extracting(id -> id.toString().substring(35)).containsExactlyInAnyOrder("1",
                    "2", "3", "5", "6");
            assertThat(Stores.raw(folder, "SELECT count(*) FROM receipt WHERE body LIKE 'ey%.ey%.%'")).isEqualTo("5");
            assertThat(state.rejections()).hasSize(1).allSatisfy((id, problem) -> {
                assertThat(id.toString()).endsWith("4");
                assertThat(problem.is(ProblemType.UNKNOWN_PREFERENCE)).isTrue();
            });
            assertThat(Stores.raw(folder, "SELECT count(*) FROM notice")).isEqualTo("3");
            assertThat(state.deferrals()).containsExactly(new Deferral(new PreferenceId("usage-statistics"), 1,
                    Instant.parse("2026-11-23T09:00:00Z")));
            assertThat(state.cursor()).isEqualTo(5);
            assertThat(state.heardAt()).contains(Instant.parse("2026-11-23T09:00:00Z"));
            assertThat(state.inDoubt()).isFalse();
            assertThat(state.setAside()).isEmpty();
            assertThat(state.cached()).isEqualTo(new StoredState.Cached(Optional.of("{\"locks\":[]}"),
                    Optional.of("{\"preferences\":[]}"), Optional.of("\"1\""), state.cached().receiptKeys()));
            assertThat(state.cached().receiptKeys().orElseThrow()).contains("\"kty\":\"EC\"");
        }
    }

    @Test
    void itCanBeAppendedToAndOpensAgain() throws Exception {
        try (AccountStore store = open()) {
            Stores.append(store, granted(20, NEWS));
        }

        try (AccountStore store = open()) {
            assertThat(store.read().decisions()).hasSize(9).last().isEqualTo(granted(20, NEWS));
        }
    }

    @Test
    void itComesToHaveTheTablesOfThisVersion() throws Exception {
        Path fresh = folder.resolve("fresh");
        Files.createDirectory(fresh);
        Stores.open(fresh).close();
        open().close();

        assertThat(tables(folder))
                .as("other tables are another version: raise Schema.VERSION and bring files of earlier ones"
                        + " up to it, so that this file still opens")
                .isEqualTo(tables(fresh));
        assertThat(Stores.raw(folder, "PRAGMA user_version")).isEqualTo("2");
    }

    private static List<String> tables(Path where) throws Exception {
        return List
                .of(Stores.raw(where, "SELECT group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10))"
                        + " FROM (SELECT * FROM sqlite_master ORDER BY type, name)").split("\n"));
    }
}
