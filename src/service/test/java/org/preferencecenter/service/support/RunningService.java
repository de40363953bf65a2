package org.preferencecenter.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import io.helidon.webserver.http.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.SyncRequest;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.AccountService;
import org.preferencecenter.service.settings.ConfigurationReader;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.Sources;

/**
 * A service that really runs, an issuer for it, and a client that holds every exchange against the contract. Its database is the
 * embedded one, or PostgreSQL where the system property {@code postgresql} is {@code true}.
 */
public final class RunningService implements BeforeEachCallback, AfterEachCallback {
    private static final ContractChecker CONTRACT = new ContractChecker();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final TestTicker ticker = new TestTicker();
    public final TestClock clock;
    public final Sources sources;
    public final TestIssuer issuer;
    private final Map<String, String> settings = new HashMap<>();
    private final List<Filter> filters;
    private final List<RunningService> others = new ArrayList<>();
    private Optional<AccountService> running = Optional.empty();
    private boolean pinned;
    private String database = "";

    public RunningService(Filter... filters) {
        this(new TestClock(), filters);
    }

    private RunningService(TestClock clock, Filter... filters) {
        this(clock, new TestIssuer(clock), filters);
    }

    private RunningService(TestClock clock, TestIssuer issuer, Filter... filters) {
        this.clock = clock;
        this.issuer = issuer;
        this.sources = new Sources(clock, clock::nanos, Generators.timeBasedEpochGenerator()::generate, ticker);
        this.filters = List.of(filters);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, StartupException {
        settings.putAll(Map.of("port", "0", "management-port", "0", "issuer", issuer.address(), "audience",
                TestIssuer.AUDIENCE, "data",
                Files.createTempDirectory("service").resolve("data").toString()));
        if (Boolean.getBoolean("postgresql") && !pinned) {
            onPostgres();
        }
        start();
    }

    /** Another instance of the service, with the same issuer and the same database, and with a data folder of its own. */
    public RunningService another() throws IOException, StartupException {
        RunningService other = new RunningService(clock, issuer);
        other.settings.putAll(settings);
        other.settings.put("data", Files.createTempDirectory("service").resolve("data").toString());
        others.add(other);
        other.start();
        TestPostgres.awaitListeners(setting("database"), 1 + others.size());
        return other;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        others.forEach(RunningService::stop);
        stop();
        issuer.close();
        if (!database.isEmpty()) {
            TestPostgres.remove(database);
        }
    }

    public void start() throws StartupException {
        running = Optional.of(AccountService.start(ConfigurationReader.read(settings), sources, filters));
        if (!database.isEmpty() && database.equals(setting("database"))) {
            TestPostgres.awaitListeners(database, 1);
        }
    }

    public void stop() {
        running.ifPresent(AccountService::close);
        running = Optional.empty();
    }

    public RunningService with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** With administrators: those whose tokens {@link TestIssuer#administrator} makes. */
    public RunningService withAdministrators() {
        return with("administrator-claim", TestIssuer.ROLES).with("administrator-value", TestIssuer.ADMINISTRATOR);
    }

    /** With the embedded database, whatever the system property says. */
    public RunningService onEmbedded() {
        pinned = true;
        return this;
    }

    /** With a database of PostgreSQL, whatever the system property says. */
    public RunningService onPostgres() {
        pinned = true;
        database = TestPostgres.database();
        settings.putAll(TestPostgres.settings(database));
        return this;
    }

    /** Starts anew, on a database that takes no decision, and says which. */
    public void restartOnFullDatabase() throws StartupException {
        stop();
        refuseDecisionsInDatabase();
        start();
    }

    private void refuseDecisionsInDatabase() {
        if (settings.containsKey("database")) {
            TestPostgres.execute(setting("database"),
                    "ALTER TABLE decision ADD CONSTRAINT full_up CHECK (sequence < 0) NOT VALID");
            return;
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("accounts.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TRIGGER full_up BEFORE INSERT ON decision BEGIN SELECT RAISE(ABORT, 'full up'); END");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Lets time pass, also for what the database recorded by its own clock: it has the last word about what may be deleted, and only
     * who owns it can tell it another time.
     */
    public void later(Duration duration) {
        clock.advance(duration);
        inDatabase("DROP TRIGGER IF EXISTS person_request_no_UPDATE",
                "UPDATE person_request SET recorded_at = recorded_at - " + duration.toMillis());
    }

    /** Has the database keep proofs for as long by its own clock as they are to be kept by the clock of the service. */
    public void keepProofsByClock() {
        inDatabase("DROP TRIGGER IF EXISTS erasure_no_UPDATE", "UPDATE erasure SET proof_until = proof_until + "
                + (InstantSource.system().millis() - clock.millis()));
    }

    /** Runs statements as somebody who may do anything. The embedded database lets nobody else write while it is open. */
    public void inDatabase(String... statements) {
        if (settings.containsKey("database")) {
            Arrays.stream(statements).filter(sql -> !sql.startsWith("DROP TRIGGER"))
                    .forEach(sql -> TestPostgres.execute(setting("database"), sql));
            return;
        }
        stop();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("accounts.db"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try {
            start();
        } catch (StartupException e) {
            throw new IllegalStateException(e);
        }
    }

    public String setting(String name) {
        return settings.getOrDefault(name, "");
    }

    public AccountService service() {
        return running.orElseThrow();
    }

    public Path data() {
        return Path.of(settings.get("data"));
    }

    public AccountKey account(String subject) {
        return new AccountKey(issuer.address(), subject);
    }

    /** Gets something that anybody may read. */
    public Reply get(String target) {
        return keepsContract("GET", target, Optional.empty(), send(request(target)));
    }

    public Reply get(String target, String token) {
        return get(target, token, Map.of());
    }

    public Reply get(String target, String token, Map<String, String> headers) {
        HttpRequest.Builder request = request(target).header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        return keepsContract("GET", target, Optional.empty(), send(request));
    }

    public SyncResponse sync(String token, SyncRequest body, long after) {
        String target = "/v1/decisions?after=" + after;
        String json = WireJson.write(body);
        Reply reply = post(target, token, json);
        assertThat(CONTRACT.checkRequest("POST", target, Optional.of(json))).isEmpty();
        return reply.as(SyncResponse.class);
    }

    /** Posts JSON that need not keep the contract. */
    public Reply post(String target, String token, String body) {
        return sendJson("POST", target, token, body);
    }

    /** Puts JSON that need not keep the contract. */
    public Reply put(String target, String token, String body) {
        return sendJson("PUT", target, token, body);
    }

    private Reply sendJson(String method, String target, String token, String body) {
        Reply reply = send(request(target).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
        assertThat(faults(method, target, reply)).isEmpty();
        return reply;
    }

    public Reply delete(String target, String token) {
        return keepsContract("DELETE", target, Optional.empty(),
                send(request(target).header("Authorization", "Bearer " + token).DELETE()));
    }

    /** Gets something that operators may read. */
    public Reply managed(String target) {
        return keepsContract("GET", target, Optional.empty(), reply(
                HttpRequest.newBuilder(URI.create(service().managementAddress().orElseThrow() + target))));
    }

    public HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(address(target));
    }

    public URI address(String target) {
        return URI.create(service().address() + target);
    }

    /** Sends a request that need not keep the contract. */
    public Reply send(HttpRequest.Builder request) {
        return named(reply(request));
    }

    /** Each answer names its request, and a problem does it with the same name. */
    private static Reply named(Reply reply) {
        assertThat(reply.header("x-request-id")).matches("[A-Za-z0-9_-]{8,64}");
        if (reply.header("content-type").equals(Problem.MEDIA_TYPE) && !reply.body().isEmpty()) {
            assertThat(reply.json().path("instance").asString())
                    .isEqualTo("urn:preference-center:request:" + reply.header("x-request-id"));
        }
        return reply;
    }

    private static Reply reply(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = response.headers().map().entrySet().stream()
                    .collect(Collectors.toMap(each -> each.getKey().toLowerCase(Locale.ROOT),
                            each -> String.join(",", each.getValue())));
            return new Reply(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes that no decent client would, and reads until the service closes the connection. */
    public Reply raw(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = answer.split("\r\n\r\n", 2);
            String[] lines = parts[0].split("\r\n", -1);
            Map<String, String> headers = Arrays.stream(lines).skip(1).map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));
            return named(new Reply(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply keepsContract(String method, String target, Optional<String> body, Reply reply) {
        assertThat(CONTRACT.checkRequest(method, target, body)).isEmpty();
        assertThat(faults(method, target, reply)).isEmpty();
        return reply;
    }

    /** How an answer breaks the contract. */
    public static List<String> faults(String method, String target, Reply reply) {
        return CONTRACT.checkResponse(method, target, reply.status(), reply.headers(), reply.body());
    }

    public static List<String> faultsBySchema(String schema, String json) {
        return CONTRACT.checkSchema(schema, json);
    }
}
