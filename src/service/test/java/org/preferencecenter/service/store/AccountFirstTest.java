package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.denied;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.PersonRequestResponse.Step;
import org.preferencecenter.core.wire.SyncResponse.Entry;

/** No statement reaches a ledger but through its account, so the tables can be partitioned by it. */
class AccountFirstTest {
    private final List<String> statements = new ArrayList<>();

    @Test
    void everyStatementOnALedgerHasTheAccountFirst(@TempDir Path folder) {
        Decision decision = denied(NEWS);
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("accounts.db"))) {
            database.transaction(connection -> {
                LedgerRows rows = new LedgerRows(recording(connection), new AccountKey("https://id.example", "ada"));
                rows.append(List.of(new Entry(1, decision, "a.b.c")));
                rows.appendAfter(Known.upTo(1, "a.b.c"), List.of(new Entry(2, denied(NEWS), "d.e.f")));
                rows.read(Known.upTo(1, "a.b.c"), 10, List.of(decision.id()));
                rows.read(Known.NOTHING, 10, List.of());
                rows.decisions();
                return rows.cursor();
            });
        }

        assertThat(statements).hasSize(6).allSatisfy(sql -> {
            String everyReading = sql.replaceAll("FROM decision WHERE issuer = \\? AND subject = \\? ", "");
            assertThat(everyReading).doesNotContain("FROM decision").doesNotContain("JOIN").doesNotContain(" OR ");
            assertThat(sql).matches("(?s)SELECT .*|INSERT INTO decision \\(issuer, subject, .*");
        });
    }

    @Test
    void everyStatementOnRequestsHasTheAccountFirst(@TempDir Path folder) {
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        PersonRequestId id = PersonRequestId.parse("019ab0f2-6a00-7c52-9d0e-3f6b8a1f2c46");
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder.resolve("accounts.db"))) {
            database.transaction(connection -> {
                RequestRows rows = new RequestRows(recording(connection), new AccountKey("https://id.example", "ada"));
                rows.add(1, new StoredRequest(id, RequestKind.EXPORT, now, now, Optional.empty(), List.of()));
                rows.note(id, 1, new Step(RequestEvent.RECEIVED, now));
                return rows.all();
            });
        }

        assertThat(statements).hasSize(3).allSatisfy(sql -> assertThat(sql).matches(
                "(?s)SELECT .* USING \\(issuer, subject\\)\\s+WHERE issuer = \\? AND subject = \\? AND .*"
                        + "|INSERT INTO person_request\\w*\\s+\\(issuer, subject, .*"));
    }

    /** Which erasures are due is looked for in all accounts, and what is done then is done account by account. */
    @Test
    void oneStatementAloneLooksThroughAllAccountsAndItReads() throws Exception {
        String store = Files.readString(Path.of("main/java/org/preferencecenter/service/store/ErasureStore.java"))
                .replaceAll("\\s+", " ");

        assertThat(Pattern.compile(
                "(FROM|UPDATE) (decision|confirmation|due_erasure|person_request\\w*)\\b(?! WHERE issuer = )[^\"]*")
                .matcher(store).results().map(MatchResult::group)).singleElement().asString()
                .startsWith("FROM due_erasure WHERE carry_out_at <= ?");
    }

    @Test
    void everyReadingOfWhatAnOrganizationLocksHasTheOrganizationFirst() throws Exception {
        String store = Files.readString(Path.of("main/java/org/preferencecenter/service/store/LockStore.java"))
                .replaceAll("\\s+", " ");

        assertThat(Arrays.stream(store.split("FROM organization_lock_change", -1)).skip(1)).hasSize(4)
                .allMatch(rest -> rest.startsWith(" WHERE issuer = ? AND organization = ?"));
    }

    private Connection recording(Connection connection) {
        return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        statements.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
