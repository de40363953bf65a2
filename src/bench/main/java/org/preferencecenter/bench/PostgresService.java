package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.preferencecenter.service.AccountService;
import org.preferencecenter.service.settings.ConfigurationReader;
import org.preferencecenter.service.settings.Login;
import org.preferencecenter.service.settings.StartupException;
import org.preferencecenter.service.sources.SystemSources;
import org.preferencecenter.service.store.Database;
import org.preferencecenter.service.store.LedgerStore;
import org.preferencecenter.service.store.PostgresDatabase;

/** The account service on a PostgreSQL server of its own, with commits that are on the disk when they are acknowledged. */
final class PostgresService implements AutoCloseable {
    private static final String ROLE = "accounts";
    private static final String MANY = "1000000";

    private final EmbeddedPostgres server;
    private final BenchIssuer issuer;
    private final AccountService service;
    private final Database ledgers;

    private PostgresService(EmbeddedPostgres server, BenchIssuer issuer, AccountService service, Database ledgers) {
        this.server = server;
        this.issuer = issuer;
        this.service = service;
        this.ledgers = ledgers;
    }

    /** @param connections how many the service has to the database */
    static PostgresService start(int connections) throws IOException, SQLException, JOSEException, StartupException {
        // By itself the embedded one does not wait for the disk, and is started with -F, which this comes after. And it has so few
        // buffers that half a minute fills them, and each row of these must then write another's page first.
        EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on").setServerConfig("shared_buffers", "2GB")
                .setServerConfig("max_connections", "100").setServerConfig("max_wal_size", "4GB").start();
        String database = server.getJdbcUrl("postgres", "postgres");
        execute(database, "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
        BenchIssuer issuer = new BenchIssuer();
        Path data = Files.createTempDirectory("bench").resolve("data");
        String address = database.replaceFirst("\\?.*", "");
        AccountService service = AccountService.start(ConfigurationReader.read(Map.ofEntries(Map.entry("port", "0"),
                Map.entry("data", data.toString()), Map.entry("issuer", issuer.address()),
                Map.entry("audience", BenchIssuer.AUDIENCE), Map.entry("account-requests", MANY),
                Map.entry("database", address), Map.entry("database-user", ROLE),
                Map.entry("database-password", ROLE), Map.entry("database-owner", "postgres"),
                Map.entry("database-connections", Integer.toString(connections)))), SystemSources.create(), List.of());
        execute(database, "CREATE TABLE bare (id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, line text NOT NULL)");
        return new PostgresService(server, issuer, service,
                PostgresDatabase.open(address, new Login(ROLE, ROLE), connections));
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int port() {
        return service.port();
    }

    BenchIssuer issuer() {
        return issuer;
    }

    /** What the service keeps decisions in, by connections of its own and without the service. */
    LedgerStore ledgers() {
        return new LedgerStore(ledgers);
    }

    /** A connection of the owner's. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void close() throws IOException {
        ledgers.close();
        service.close();
        issuer.close();
        server.close();
    }
}
