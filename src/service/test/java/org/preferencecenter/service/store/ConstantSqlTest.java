package org.preferencecenter.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No statement is ever built from values: where statements are run, texts are put together in no other methods than those that
 * are listed here, each for a reason. It reads the compiled classes, so a text of constants alone does not count.
 */
class ConstantSqlTest {
    private static final Path CLASSES = Path.of("target/classes/org/preferencecenter/service");

    /** What they put together is no SQL, or is SQL of nothing but constants and question marks. */
    private static final Set<String> HARMLESS = Set.of(
            // As many question marks as there are decisions.
            "LedgerRows.read", "LedgerRows.appendAfter", "LedgerRows.placeholders",
            // Triggers, by the names of tables that stand beside it.
            "EmbeddedSchema.never", "EmbeddedSchema.onlyErased", "EmbeddedSchema.onlyForgotten",
            // The version of the tables; PRAGMA takes no parameters.
            "EmbeddedSchema.prepare",
            // The address of the database.
            "EmbeddedDatabase.open",
            // The settings of a connection.
            "PostgresDatabase.open",
            // A sentence for the operator.
            "PostgresChecks.requireGrowing");

    private static final Set<String> BUILDERS = Set.of("java/lang/StringBuilder.append", "java/lang/String.format",
            "java/lang/String.formatted", "java/lang/String.concat", "java/lang/String.join",
            "java/lang/String.replace",
            "java/lang/String.replaceAll", "java/lang/String.repeat", "java/util/StringJoiner.add",
            "java/util/stream/Collectors.joining", "java/text/MessageFormat.format");

    @Test
    void textsArePutTogetherWhereStatementsAreRunOnlyForAReason() throws IOException {
        Set<String> found = new TreeSet<>();
        for (ClassModel type : classes("store")) {
            if (runsStatements(type)) {
                builders(type).forEach(method -> found.add(simpleName(type) + "." + method));
            }
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(HARMLESS);
    }

    @Test
    void onlyTwoClassesHandStatementsToTheDriver() throws IOException {
        Set<String> found = new TreeSet<>();
        for (ClassModel type : classes("")) {
            if (calls(type).anyMatch(call -> call.matches("java/sql/(Connection\\.(prepare|create|native).*"
                    + "|(Prepared)?Statement\\.(execute|addBatch).*)"))) {
                found.add(simpleName(type));
            }
        }

        assertThat(found).containsExactlyInAnyOrder("Sql", "EmbeddedSchema");
    }

    @Test
    void itWouldNotice() throws IOException {
        ClassModel careless = read(
                Path.of("target/test-classes/org/preferencecenter/service/store/ConstantSqlTest$Careless.class"));

        assertThat(runsStatements(careless)).isTrue();
        assertThat(builders(careless)).containsExactlyInAnyOrder("concatenates", "formats", "inALambda");
    }

    /** What must not be written. */
    static final class Careless {
        private static final String TABLE = "decision";

        static int constant(Connection connection) throws SQLException {
            return Sql.change(connection, "DELETE FROM " + TABLE + " WHERE subject = ?", "ada");
        }

        static int concatenates(Connection connection, String subject) throws SQLException {
            return Sql.change(connection, "DELETE FROM decision WHERE subject = '" + subject + "'");
        }

        static int formats(Connection connection, String subject) throws SQLException {
            return Sql.change(connection, "DELETE FROM decision WHERE subject = '%s'".formatted(subject));
        }

        static Database.Work<Integer> inALambda(String subject) {
            return connection -> Sql.change(connection, "DELETE FROM decision WHERE subject = '" + subject + "'");
        }
    }

    private static List<ClassModel> classes(String where) throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(where))) {
            List<ClassModel> types = files.filter(file -> file.toString().endsWith(".class"))
                    .map(ConstantSqlTest::read).toList();
            assertThat(types).hasSizeGreaterThan(15);
            return types;
        }
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runsStatements(ClassModel type) {
        return calls(type).anyMatch(call -> call.startsWith("java/sql/") || call.matches(".*/store/(Sql|Database)\\..*")
                || call.matches(".*DataSource\\..*"));
    }

    private static Stream<String> calls(ClassModel type) {
        return type.methods().stream().flatMap(ConstantSqlTest::calls);
    }

    private static Stream<String> calls(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .filter(InvokeInstruction.class::isInstance).map(InvokeInstruction.class::cast)
                .map(call -> call.owner().asInternalName() + "." + call.name().stringValue());
    }

    private static Set<String> builders(ClassModel type) {
        Set<String> names = new TreeSet<>();
        for (MethodModel method : type.methods()) {
            if (method.code().isPresent() && (concatenates(method) || calls(method).anyMatch(BUILDERS::contains))) {
                // A lambda is named after the method it stands in.
                names.add(method.methodName().stringValue().replaceFirst("lambda\\$(\\w+)\\$.*", "$1"));
            }
        }
        return names;
    }

    private static boolean concatenates(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance).map(InvokeDynamicInstruction.class::cast)
                .anyMatch(call -> call.bootstrapMethod().owner().displayName().equals("StringConcatFactory"));
    }

    private static String simpleName(ClassModel type) {
        return type.thisClass().asInternalName().replaceFirst(".*/", "");
    }
}
