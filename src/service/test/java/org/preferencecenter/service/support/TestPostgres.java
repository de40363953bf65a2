package org.preferencecenter.service.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.preferencecenter.service.settings.Login;
import org.preferencecenter.service.store.PostgresMigrations;

/** A real PostgreSQL on this machine, one for all tests of a run. Each test has a database of its own. */
public final class TestPostgres {
    /** The role that owns the tables. It can do what it likes. */
    public static final Login OWNER = new Login("postgres", "postgres");
    /** The role that the service has. */
    public static final Login SERVICE = new Login("accounts", "accounts");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestPostgres() {}

    /** Started when it is first asked for; it ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres ONLY = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "400")
                        .setServerConfig("synchronous_commit", "on")
                        // No test turns the power off.
                        .setServerConfig("fsync", "off").start();
                String template = server.getJdbcUrl(OWNER.user(), "template1");
                execute(template, "CREATE ROLE accounts LOGIN PASSWORD 'accounts'");
                execute(template, "CREATE DATABASE migrated");
                PostgresMigrations.run(server.getJdbcUrl(OWNER.user(), "migrated"), OWNER, SERVICE.user());
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A fresh database with the tables in it, by its address. */
    public static String database() {
        return create("TEMPLATE migrated");
    }

    /** A fresh database without any, by its address. */
    public static String emptyDatabase() {
        return create("");
    }

    private static String create(String how) {
        String name = "test" + NUMBER.incrementAndGet();
        execute(address("template1"), "CREATE DATABASE " + name + " " + how);
        return address(name);
    }

    /** Removes a database, whoever is still connected to it: hundreds would be left to remove when the run ends. */
    public static void remove(String database) {
        execute(address("template1"),
                "DROP DATABASE " + database.replaceFirst(".*/", "") + " WITH (FORCE)");
    }

    /** Waits until so many instances listen to the others: one that begins later tells its readers everything anew. */
    public static void awaitListeners(String database, int count) {
        try (Connection connection = connect(database, OWNER); Statement statement = connection.createStatement()) {
            int listeners = 0;
            while (listeners < count) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND state = 'idle' AND query LIKE 'LISTEN%'")) {
                    row.next();
                    listeners = row.getInt(1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + Server.ONLY.getPort() + "/" + database;
    }

    /** Settings of a service on a database. */
    public static Map<String, String> settings(String database) {
        return Map.of("database", database, "database-user", SERVICE.user(), "database-password", SERVICE.password());
    }

    /** Runs a statement as the owner of the tables. */
    public static void execute(String database, String sql) {
        try (Connection connection = connect(database, OWNER); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Connection connect(String database, Login as) throws SQLException {
        return DriverManager.getConnection(database, as.user(), as.password());
    }
}
