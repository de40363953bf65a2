package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import okhttp3.Request;
import okio.Buffer;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.core.catalog.CatalogException;
import org.preferencecenter.core.catalog.CatalogFiles;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.json.Sha256;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.AccountResponse;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.LockRequest;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.ledger.Recorder;
import org.preferencecenter.service.ledger.Tally;
import org.preferencecenter.service.organization.OrganizationLocks;
import org.preferencecenter.service.receipt.Notary;
import org.preferencecenter.service.receipt.PublishedKeys;
import org.preferencecenter.service.receipt.SigningKeys;
import org.preferencecenter.service.store.CatalogStore;
import org.preferencecenter.service.store.Database;
import org.preferencecenter.service.store.EmbeddedDatabase;
import org.preferencecenter.service.store.LedgerStore;
import org.preferencecenter.service.store.LockStore;
import org.preferencecenter.service.store.ReceiptKeyStore;

/**
 * The real account service, on its real database, without the web server around it: what a request says goes in as text, and
 * the answer comes out as text.
 */
final class SimulatedService implements AutoCloseable {
    private static final Origin MAIL = new Origin(Surface.EMAIL_UNSUBSCRIBE, "Mail", "a mailbox");

    private final Path file;
    private final SigningKeys keys;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Map<Person, Integer> firstGoodToken = new HashMap<>();
    private CatalogFiles published;
    private Running running;

    /** What a restart makes anew. */
    private record Running(Database database, LedgerStore store, Catalogs catalogs, OrganizationLocks locks,
            AccountLedgers ledgers, Recorder recorder, PublishedKeys keys) {}

    /** Nobody looks at figures here. */
    private static final class Uncounted implements Tally {
        @Override
        public void appended(Decision decision) {}

        @Override
        public void rejected(Problem problem) {}
    }

    SimulatedService(Path file, SigningKeys keys, CatalogFiles first, InstantSource clock, Supplier<UUID> ids) {
        this.file = file;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
        this.published = first;
        this.running = start();
    }

    private Running start() {
        Database database = EmbeddedDatabase.open(file);
        try {
            Subscriptions nobody = new Subscriptions();
            Catalogs catalogs = Catalogs.open(new CatalogStore(database), published, nobody, false);
            LedgerStore store = new LedgerStore(database);
            Notary notary = new Notary(keys, () -> URI.create("https://account.example"), clock, ids);
            AccountLedgers ledgers = new AccountLedgers(store, catalogs, notary, nobody, new Uncounted());
            return new Running(database, store, catalogs, new OrganizationLocks(new LockStore(database), clock, nobody),
                    ledgers, new Recorder(ledgers, catalogs, clock, ids, account -> false),
                    new PublishedKeys(new ReceiptKeyStore(database), keys));
        } catch (CatalogException e) {
            throw new IllegalStateException("The catalog of a story is whole", e);
        }
    }

    void restart() {
        close();
        running = start();
    }

    /** Makes a backup, as of this moment. */
    void backUp() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(backup());
            statement.execute("VACUUM INTO '" + backup() + "'");
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("A database in use can be copied", e);
        }
    }

    boolean isBackedUp() {
        return Files.exists(backup());
    }

    /** Starts again on the last backup, as an operator does who follows the instructions. */
    void restore() {
        close();
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
            Files.copy(backup(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = start();
    }

    private Path backup() {
        return file.resolveSibling("backup.db");
    }

    /** Answers a request. What it commits stays, whatever becomes of the answer. */
    Reply answer(Request request) {
        try {
            return switch (request.url().encodedPath()) {
                case "/v1/catalog" -> catalog(request);
                case "/v1/receipt-keys" -> Reply.ok(running.keys().jwks());
                case "/v1/account" -> who(request).map(this::account)
                        .orElseGet(() -> Reply.problem(ProblemType.UNAUTHORIZED));
                case "/v1/decisions" -> {
                    SyncRequest wanted = WireJson.read(body(request), SyncRequest.class);
                    Known known = new Known(Long.parseLong(String.valueOf(request.url().queryParameter("after"))),
                            Optional.ofNullable(request.url().queryParameter("known")));
                    yield who(request).map(person -> running.ledgers()
                            .sync(person.account(), wanted.decisions(), known).map(WireJson::write).map(Reply::ok)
                            .orElseGet(() -> Reply.problem(ProblemType.LEDGER_DIFFERS)))
                            .orElseGet(() -> Reply.problem(ProblemType.UNAUTHORIZED));
                }
                default -> Reply.problem(ProblemType.NOT_FOUND);
            };
        } catch (WireException e) {
            return Reply.problem(ProblemType.MALFORMED_REQUEST);
        }
    }

    private Reply catalog(Request request) {
        String body = catalogBody();
        String tag = '"' + Sha256.hex(body.getBytes(StandardCharsets.UTF_8)) + '"';
        return tag.equals(request.header("If-None-Match"))
                ? new Reply(304, "application/json", Map.of("ETag", tag), "")
                : new Reply(200, "application/json", Map.of("ETag", tag), body);
    }

    String catalogBody() {
        return running.catalogs().current().body();
    }

    private Reply account(Person person) {
        Profile profile = new Profile(person.account().subject(), Optional.empty(), Optional.empty(),
                person.organization());
        return Reply.ok(WireJson.write(
                new AccountResponse(profile,
                        running.locks().of(person.organization().map(SimulatedService::organization)))));
    }

    /** Whose token the request carries, if it is good. */
    Optional<Person> who(Request request) {
        String token = String.valueOf(request.header("Authorization")).replaceFirst("^Bearer ", "");
        return Person.ALL.stream()
                .filter(person -> token.startsWith(person + ".")
                        && Integer.parseInt(token.substring(person.toString().length() + 1)) >= firstGoodToken
                                .getOrDefault(person, 0))
                .findFirst();
    }

    static String body(Request request) {
        try {
            Buffer buffer = new Buffer();
            if (request.body() != null) {
                request.body().writeTo(buffer);
            }
            return buffer.readUtf8();
        } catch (IOException e) {
            throw new IllegalStateException("A body in memory can be read", e);
        }
    }

    void refuseTokensBefore(Person person, int number) {
        firstGoodToken.put(person, number);
    }

    /** A person answers by e-mail; supersedes all that the account holds. */
    Entry record(Person person, PreferenceId preference, boolean granted) {
        return running.recorder().record(person.account(), preference, granted ? Answer.GRANTED : Answer.DENIED, "en",
                MAIL);
    }

    /** What the account holds after a sequence, straight from the database. */
    List<Entry> entries(Person person, long after) {
        return running.store().read(person.account(),
                rows -> rows.read(new Known(after, Optional.empty()), Integer.MAX_VALUE, List.of()).after());
    }

    void publish(CatalogFiles files) {
        try {
            running.catalogs().publish(files);
            published = files;
        } catch (CatalogException e) {
            throw new IllegalStateException("The catalog of a story is whole", e);
        }
    }

    void lock(PreferenceId preference) {
        running.locks().lock(organization(Person.ORGANIZATION), preference, new LockRequest("Not here"),
                Optional.empty());
    }

    void unlock(PreferenceId preference) {
        running.locks().unlock(organization(Person.ORGANIZATION), preference, Optional.empty());
    }

    private static OrganizationKey organization(String name) {
        return new OrganizationKey(Person.ISSUER, name);
    }

    @Override
    public void close() {
        running.database().close();
    }
}
