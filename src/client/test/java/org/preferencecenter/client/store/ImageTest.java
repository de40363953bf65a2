package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConnection;

/** Of a database and its log everything is seen that was committed and is whole, and nothing else. */
class ImageTest {
    private static final byte[] NOTHING = {};
    private static final int PAGE = 4096;
    private static final int FIRST_FRAME = 32;
    private static final int FRAME = 24 + PAGE;

    @TempDir
    Path folder;

    private Connection running;

    /** The first row is in the database, two more are in the log, each of several pages and in a transaction of its own. */
    @BeforeEach
    void write() throws Exception {
        running = DriverManager.getConnection("jdbc:sqlite:" + Stores.file(folder));
        for (String sql : List.of("PRAGMA journal_mode = WAL", "PRAGMA wal_autocheckpoint = 0",
                "CREATE TABLE story (part INTEGER PRIMARY KEY, text TEXT)")) {
            execute(sql);
        }
        tell(1);
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
        tell(2);
        tell(3);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private void tell(int part) throws SQLException {
        execute("INSERT INTO story VALUES (" + part + ", '" + ("part " + part + " ").repeat(1000) + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = running.createStatement()) {
            statement.execute(sql);
        }
    }

    private byte[] database() throws Exception {
        return Files.readAllBytes(Stores.file(folder));
    }

    private byte[] log() throws Exception {
        return Files.readAllBytes(Path.of(Stores.file(folder) + "-wal"));
    }

    /** The parts of the story that SQLite reads in a file that it finds to be whole. */
    private static List<Integer> parts(byte[] image) throws SQLException {
        assertThat(image).as("else SQLite would take the whole virtual machine down").isNotEmpty();
        List<Integer> parts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            connection.unwrap(SQLiteConnection.class).deserialize("main", image);
            try (Statement statement = connection.createStatement()) {
                try (ResultSet found = statement.executeQuery("PRAGMA integrity_check")) {
                    assertThat(found.getString(1)).isEqualTo("ok");
                }
                try (ResultSet rows = statement.executeQuery("SELECT part FROM story"
                        + " WHERE text = replace(hex(zeroblob(500)), '0', 'part ' || part || ' ') ORDER BY part")) {
                    while (rows.next()) {
                        parts.add(rows.getInt(1));
                    }
                }
            }
        }
        return parts;
    }

    private List<Integer> partsWithWrongByte(int place) throws Exception {
        byte[] log = log();
        log[place] ^= 0x10;
        return parts(Image.of(database(), log));
    }

    @Test
    void whatIsInTheLogIsSeenWithTheRest() throws Exception {
        byte[] database = database();
        byte[] log = log();

        assertThat(parts(Image.of(database, log))).containsExactly(1, 2, 3);
        assertThat(database).as("it is not changed").isEqualTo(database());
        assertThat(log).as("nor is the log").isEqualTo(log());
    }

    @Test
    void whatWasWrittenTwiceIsSeenAsItWasWrittenLast() throws Exception {
        execute("DELETE FROM story WHERE part = 2");
        tell(4);

        assertThat(parts(Image.of(database(), log()))).containsExactly(1, 3, 4);
    }

    @Test
    void aTransactionThatIsNotAllThereIsNotSeen() throws Exception {
        byte[] log = log();

        assertThat(parts(Image.of(database(), Arrays.copyOf(log, log.length - 1)))).containsExactly(1, 2);
        assertThat(parts(Image.of(database(), Arrays.copyOf(log, log.length - FRAME)))).containsExactly(1, 2);
        assertThat(parts(Image.of(database(), Arrays.copyOf(log, FIRST_FRAME + FRAME)))).containsExactly(1);
    }

    @Test
    void aWrongByteInTheHeaderOfTheLogMakesAllOfItWorthless() throws Exception {
        for (int i = 0; i < FIRST_FRAME; i++) {
            assertThat(partsWithWrongByte(i)).as("byte %d", i).containsExactly(1);
        }
    }

    @Test
    void fromAWrongByteOnNothingIsSeen() throws Exception {
        int last = log().length - FRAME;
        for (int i = 0; i < FRAME; i += i < 24 ? 1 : 101) {
            assertThat(partsWithWrongByte(FIRST_FRAME + i)).as("byte %d of the first frame", i).containsExactly(1);
            assertThat(partsWithWrongByte(last + i)).as("byte %d of the last frame", i).containsExactly(1, 2);
        }
    }

    @Test
    void whatIsLeftOfAnEarlierLogIsNotSeenAgain() throws Exception {
        execute("PRAGMA wal_checkpoint(RESTART)");
        execute("UPDATE story SET text = replace(text, 'part', 'lost') WHERE part = 3");

        assertThat(log().length).as("the earlier log is longer").isGreaterThan(FIRST_FRAME + 3 * FRAME);
        assertThat(parts(Image.of(database(), log()))).containsExactly(1, 2);
    }

    @Test
    void withoutALogTheDatabaseIsWhatItIs() throws Exception {
        byte[] database = database();

        assertThat(Image.of(database, NOTHING)).hasSameSizeAs(database);
        assertThat(parts(Image.of(database, NOTHING))).containsExactly(1);
        assertThat(parts(Image.of(database, Arrays.copyOf(log(), FIRST_FRAME)))).containsExactly(1);
        assertThat(parts(Image.of(database, Arrays.copyOf(log(), FIRST_FRAME - 1)))).containsExactly(1);
    }

    @Test
    void theLastPageIsWholeWhereTheFileIsNot() throws Exception {
        byte[] database = database();

        assertThat(Image.of(Arrays.copyOf(database, database.length - 1), NOTHING)).hasSameSizeAs(database);
        assertThat(Image.of(Arrays.copyOf(database, PAGE + 1), NOTHING)).hasSize(2 * PAGE);
        assertThat(Image.of(NOTHING, NOTHING)).isEmpty();
    }

    @Test
    void aHeaderThatIsGoneIsMadeGood() throws Exception {
        byte[] database = database();
        Arrays.fill(database, 0, 24, (byte) 0);
        Arrays.fill(database, 28, 32, (byte) 0);

        assertThat(parts(Image.of(database, NOTHING))).containsExactly(1);
    }
}
