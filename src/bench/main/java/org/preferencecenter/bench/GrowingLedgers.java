package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.settings.StartupException;

/**
 * What an account costs as there are more and more of them, with five decisions each. The table is filled with copies of real rows under
 * other names, and accounts are picked from all of it by chance, so most were not asked for lately. One caller, so that it is the cost
 * that is timed and not the queue; and beside it each time, rows inserted into a bare table.
 */
final class GrowingLedgers {
    private static final int DECISIONS = 5;
    private static final int FIRST = 10_000;
    private static final int TIMES = 10;
    private static final int PEOPLE = 3_000;
    private static final int WARM_UP = 20_000;
    private static final int LINE_LENGTH = 1_900;
    private static final String TEMPLATE = "template";
    private static final String FILL = """
            INSERT INTO decision
                (issuer, subject, sequence, id, preference, answer, revision, language, digest, content, receipt)
            SELECT issuer, 'grown-' || number, sequence, gen_random_uuid()::text, preference, answer, revision, language,
                digest, content, left(receipt, -86)
                    || left(md5(random()::text) || md5(random()::text) || md5(random()::text), 86)
            FROM generate_series(?, ?) AS number, decision
            WHERE subject = ?""";

    private GrowingLedgers() {}

    /** Takes how many decisions there are to be at last, and prints what was found. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(WireJson.write(measure(Long.parseLong(arguments[0]))));
    }

    /**
     * What was found at one size.
     *
     * @param decisions in the table
     * @param bytesEach what a decision takes on the disk, with its keys
     * @param insert    a row into a bare table
     * @param sync      of one decision
     * @param read      of what the vendor may do
     */
    record Figures(long decisions, long bytesEach, Delay insert, Delay sync, Delay read) {}

    static List<Figures> measure(long most) throws IOException, SQLException, JOSEException, StartupException {
        List<Figures> figures = new ArrayList<>();
        try (PostgresService service = PostgresService.start(PostgresBenchmark.CONNECTIONS);
                Connection database = service.connect()) {
            warmUp(service);
            int accounts = 0;
            for (long decisions = FIRST; decisions <= most; decisions *= TIMES) {
                int more = (int) (decisions / DECISIONS);
                fill(database, accounts, more);
                accounts = more;
                // The service hangs up on whoever is silent for as long as it takes to fill a large table.
                try (HttpLine line = new HttpLine(service.port())) {
                    figures.add(at(service, line, database, accounts));
                }
            }
        }
        return figures;
    }

    private static void warmUp(PostgresService service) throws IOException, JOSEException {
        Person template = new Person(service.issuer().token(TEMPLATE), 0);
        Person writer = new Person(service.issuer().token("warm"), 0);
        try (HttpLine line = new HttpLine(service.port())) {
            for (int i = 0; i < DECISIONS; i++) {
                template.toggle(line);
            }
            for (int i = 0; i < WARM_UP; i++) {
                writer.toggle(line);
                line.tag(ConditionalReadBenchmark.PREFERENCES, template.token());
            }
        }
    }

    private static void fill(Connection database, int from, int to) throws SQLException {
        try (PreparedStatement fill = database.prepareStatement(FILL); Statement after = database.createStatement()) {
            fill.setInt(1, from + 1);
            fill.setInt(2, to);
            fill.setString(3, TEMPLATE);
            fill.execute();
            after.execute("VACUUM ANALYZE decision");
            after.execute("CHECKPOINT");
        }
    }

    private static Figures at(PostgresService service, HttpLine line, Connection database, int accounts)
            throws IOException, SQLException, JOSEException {
        Random chance = new Random(accounts);
        long[] inserts = new long[PEOPLE];
        long[] syncs = new long[PEOPLE];
        long[] reads = new long[PEOPLE];
        try (PreparedStatement insert = database.prepareStatement("INSERT INTO bare (line) VALUES (?)")) {
            insert.setString(1, "-".repeat(LINE_LENGTH));
            for (int i = 0; i < PEOPLE; i++) {
                Person writer = new Person(service.issuer().token(someone(chance, accounts)), DECISIONS);
                String reader = service.issuer().token(someone(chance, accounts));
                long began = System.nanoTime();
                insert.executeUpdate();
                long inserted = System.nanoTime();
                writer.toggle(line);
                long synced = System.nanoTime();
                line.tag(ConditionalReadBenchmark.PREFERENCES, reader);
                long read = System.nanoTime();
                inserts[i] = inserted - began;
                syncs[i] = synced - inserted;
                reads[i] = read - synced;
            }
        }
        return new Figures((long) accounts * DECISIONS, bytesEach(database), Delay.of(inserts), Delay.of(syncs),
                Delay.of(reads));
    }

    /** Perhaps somebody who synced already: then this one's desktop finds that another one did, as it would. */
    private static String someone(Random chance, int accounts) {
        return "grown-" + (1 + chance.nextInt(accounts));
    }

    private static long bytesEach(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT pg_total_relation_size('decision') / count(*) FROM decision")) {
            row.next();
            return row.getLong(1);
        }
    }
}
