package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.MORNING;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version becomes one of this version at a stroke: it is the one or the other, and holds the same. */
class MigrationTest {
    private static final String OWNER = "da5bd7cc43caeb457c330d1b9b765787";
    /** More than a version takes. */
    private static final int FOREVER = 200;
    private static final List<String> FACTS = List.of("decision", "receipt", "rejection", "namesake", "notice",
            "deferral");

    @TempDir
    Path folder;

    private Path first(String name) throws IOException {
        Path account = Files.createDirectory(folder.resolve(name));
        try (InputStream in = MigrationTest.class.getResourceAsStream("ledger-1.db")) {
            Files.copy(in, Stores.file(account));
        }
        return account;
    }

    private static AccountStore open(Path account) throws StoreException {
        return AccountStore.open(Disk.ofThisComputer(), Stores.file(account), OWNER);
    }

    /** All rows of all tables that the first version has. */
    private static String facts(Path account) throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : FACTS) {
            String columns = Stores.raw(account,
                    "SELECT group_concat(name, ' || ''|'' || ') FROM pragma_table_info('" + table + "')");
            all.append(Stores.raw(account, "SELECT group_concat(" + columns + ", char(10)) FROM " + table));
        }
        return all.toString();
    }

    private static void isWhole(Path account, String facts) throws Exception {
        try (AccountStore store = open(account)) {
            StoredState state = store.read();
            assertThat(state.decisions()).hasSize(8);
            assertThat(state.receipted()).hasSize(5);
            assertThat(state.rejections()).hasSize(1);
            assertThat(state.unsent()).hasSize(2);
            assertThat(state.cursor()).isEqualTo(5);
            assertThat(state.reach().ledger()).isZero();
            assertThat(state.inDoubt()).isFalse();
            assertThat(state.setAside()).isEmpty();
        }
        assertThat(facts(account)).isEqualTo(facts);
        assertThat(Stores.raw(account, "PRAGMA user_version")).isEqualTo("2");
    }

    @Test
    void everyRowIsWhatItWas() throws Exception {
        Path account = first("account");

        isWhole(account, facts(account));
    }

    @Test
    void whatItKnowsIsSaidByTheReceiptInThePlaceOfItsCursor() throws Exception {
        Path account = first("account");
        String last = Stores.raw(account, "SELECT body FROM receipt WHERE sequence = 5");

        try (AccountStore store = open(account)) {
            assertThat(store.read().reach().known().isUpTo(last)).isTrue();
            store.restart(0, MORNING);
            assertThat(store.read().unsent()).as("what the account held, and what it did not hear of").hasSize(7);
        }
    }

    @Test
    void whereItFailsTheFileStaysOfTheFirstVersion() throws Exception {
        String facts = facts(first("account"));
        boolean failed = true;
        for (int statement = 0; failed; statement++) {
            assertThat(statement).isLessThan(FOREVER);
            Path account = first("account-" + statement);
            failed = failsAt(statement, account);
            assertThat(Stores.raw(account, "PRAGMA user_version")).isEqualTo(failed ? "1" : "2");
            isWhole(account, facts);
        }
    }

    private boolean failsAt(int statement, Path account) throws StoreException {
        Cutting disk = new Cutting(statement, () -> {
            throw new SQLException("The disk failed");
        });
        try {
            AccountStore.open(disk, Stores.file(account), OWNER).close();
            return false;
        } catch (StoreException e) {
            return true;
        }
    }

    @Test
    void whereverItIsCutOffTheNextStartDoesItAgain() throws Exception {
        String facts = facts(first("account"));
        Cutting disk = new Cutting(FOREVER, () -> {});
        AccountStore.open(disk, Stores.file(first("counted")), OWNER).close();
        int statements = FOREVER - disk.left;
        assertThat(statements).isGreaterThan(15);
        for (int statement = 0; statement < statements; statement++) {
            Path account = first("account-" + statement);
            Path killed = folder.resolve("killed-" + statement);
            // What is on the disk in that moment is what a killed program leaves.
            AccountStore.open(new Cutting(statement, () -> Wounds.copy(account, killed)), Stores.file(account), OWNER)
                    .close();

            isWhole(killed, facts);
        }
    }

    @Test
    void aDamagedOneIsSetAsideAndWhatCanBeReadOfItIsInOneOfThisVersion() throws Exception {
        Path account = first(OWNER);
        Wounds.overwrite(Stores.file(account), "CREATE TABLE rejection", "CREATE TABLX rejection");

        try (AccountStore store = Stores.account(account).open()) {
            assertThat(store.read().decisions()).hasSize(8);
            assertThat(store.read().receipted()).hasSize(5);
            assertThat(store.read().inDoubt()).isTrue();
        }
        assertThat(Stores.raw(account, "PRAGMA user_version")).isEqualTo("2");
    }

    @Test
    void oneThatLacksATableOfTheFirstVersionIsDamaged() throws Exception {
        Path account = first("account");
        Stores.raw(account, "DROP VIEW outbox");

        assertThatThrownBy(() -> open(account)).isInstanceOf(StoreException.class)
                .hasMessage("The tables of the file are not those of its version");
    }

    /** Something that happens in the middle. */
    @FunctionalInterface
    private interface Happening {
        void run() throws SQLException, IOException;
    }

    /** The disk of this computer, where something happens before one of the statements that make or drop a table. */
    private static final class Cutting implements Disk {
        private final Disk disk = Disk.ofThisComputer();
        private final Happening happening;
        private int left;

        Cutting(int statements, Happening happening) {
            this.left = statements;
            this.happening = happening;
        }

        @Override
        public Connection connect(Path database) throws SQLException {
            Connection connection = disk.connect(database);
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                    (proxy, method, arguments) -> method.getName().equals("createStatement")
                            ? statement(connection.createStatement())
                            : invoke(() -> method.invoke(connection, arguments)));
        }

        private Statement statement(Statement statement) {
            return (Statement) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Statement.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("execute") && left-- == 0) {
                            happening.run();
                        }
                        return invoke(() -> method.invoke(statement, arguments));
                    });
        }

        /** A call by reflection. */
        private interface Invocation {
            Object run() throws ReflectiveOperationException;
        }

        private static Object invoke(Invocation invocation) throws Throwable {
            try {
                return invocation.run();
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public void makeFolder(Path folder) throws IOException {
            disk.makeFolder(folder);
        }

        @Override
        public void replace(Path file, String text) throws IOException {
            disk.replace(file, text);
        }

        @Override
        public void overwrite(Path file, String text) throws IOException {
            disk.overwrite(file, text);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            disk.move(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            disk.delete(file);
        }
    }
}
