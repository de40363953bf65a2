package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.core.ledger.Decision;

/** Whoever opens the file with whatever program: facts stay. */
class AppendOnlyTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws Exception {
        Decision ours = granted(1, NEWS);
        try (AccountStore store = Stores.open(folder)) {
            Stores.append(store, ours, denied(2, TRAINING));
            store.apply(
                    new SyncChanges(0, 0, List.of(), new SyncChanges.Namesakes(List.of(denied(1, TRAINING)), List.of()),
                            List.of(new SyncChanges.StoredReceipt(ours.id(), 1, "receipt")),
                            Map.of(denied(2, TRAINING).id(), UNKNOWN_PREFERENCE), 1, MORNING));
            store.restart(0, MORNING);
            store.apply(new SyncChanges(1, 0, List.of(), SyncChanges.Namesakes.NONE,
                    List.of(new SyncChanges.StoredReceipt(ours.id(), 1, "receipt")), Map.of(), 1, MORNING));
        }
    }

    @ParameterizedTest
    @CsvSource({"decision, body", "receipt, body", "rejection, problem", "namesake, body", "notice, body",
        "restart, found_at", "word, body"})
    void theDatabaseRefusesToChangeOrDeleteAFact(String table, String column) throws Exception {
        assertThat(Stores.raw(folder, "SELECT count(*) > 0 FROM " + table)).isEqualTo("1");

        assertThatThrownBy(() -> Stores.raw(folder, "UPDATE " + table + " SET " + column + " = ''"))
                .isInstanceOf(SQLException.class).hasMessageContaining(table + " is never changed");
        assertThatThrownBy(() -> Stores.raw(folder, "DELETE FROM " + table)).isInstanceOf(SQLException.class)
                .hasMessageContaining(table + " is never deleted");
        assertThat(Stores.raw(folder, "SELECT count(*) > 0 FROM " + table)).isEqualTo("1");
    }

    @Test
    void thereIsNoOutboxThatCouldLoseADecision() {
        assertThatThrownBy(() -> Stores.raw(folder, "DELETE FROM outbox")).isInstanceOf(SQLException.class)
                .hasMessageContaining("cannot modify outbox because it is a view");
    }
}
