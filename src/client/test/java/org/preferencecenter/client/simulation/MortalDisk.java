package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.store.Seals;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The real disk as one process sees it, until the process is killed: then nothing it does gets through any more. */
final class MortalDisk implements Disk {
    private final Disk disk = Disk.ofThisComputer();
    private final List<Open> open = new ArrayList<>();
    private final List<FileChannel> locks = new ArrayList<>();
    private final Sabotage sabotage;
    private final SharedSpace space;
    private int writesLeft = Integer.MAX_VALUE;
    private boolean lastLands;
    private boolean dead;

    /** @param file names the file as long as it is open, also after another took its place */
    private record Open(Path database, Object file, Connection connection) {}

    /** Whether a transaction that may write is under way. */
    private static final class Writing {
        boolean underWay;
    }

    /** The disk of a computer, which all its programs share. */
    static final class SharedSpace {
        boolean full;
        boolean changed;
    }

    MortalDisk(SharedSpace space, Sabotage sabotage) {
        this.space = space;
        this.sabotage = sabotage;
    }

    /** From now on so many writes succeed; the process dies at the next one. */
    void dieAfter(int writes, boolean landing) {
        writesLeft = writes;
        lastLands = landing;
    }

    boolean isDead() {
        return dead;
    }

    /** The system takes back what a killed process held: what was not committed is gone. */
    void kill() throws SQLException, IOException {
        dead = true;
        for (Open each : open) {
            each.connection().close();
        }
        open.clear();
        for (FileChannel lock : locks) {
            lock.close();
        }
    }

    /** A connection of the living process to the file that is the database now, if it has one. */
    Optional<Connection> connectionTo(Path database) throws SQLException {
        for (Open each : open) {
            if (each.database().equals(database) && !each.connection().isClosed()
                    && each.file().equals(file(database))) {
                return Optional.of(each.connection());
            }
        }
        return Optional.empty();
    }

    private static Object file(Path path) {
        try {
            return Objects.requireNonNull(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection connect(Path database) throws SQLException {
        requireLife();
        Connection connection = disk.connect(database);
        Open mine = new Open(database, file(database), connection);
        open.add(mine);
        Writing writing = new Writing();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        open.remove(mine);
                    }
                    return switch (method.getName()) {
                        case "createStatement" -> statement(connection.createStatement(), writing);
                        case "prepareStatement" -> prepared(connection, (String) arguments[0]);
                        default -> invoke(() -> method.invoke(connection, arguments));
                    };
                });
    }

    private Statement statement(Statement statement, Writing writing) {
        return (Statement) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Statement.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("execute")) {
                        return invoke(() -> method.invoke(statement, arguments));
                    }
                    String sql = (String) arguments[0];
                    boolean write = sql.startsWith("CREATE") || (sql.equals("COMMIT") && writing.underWay);
                    writing.underWay = sql.equals("BEGIN IMMEDIATE")
                            || (writing.underWay && !sql.equals("COMMIT") && !sql.equals("ROLLBACK"));
                    space.changed |= write;
                    return run(write, () -> method.invoke(statement, sabotage.sql(sql)));
                });
    }

    private Object prepared(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sabotage.sql(sql));
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{PreparedStatement.class},
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? run(isWrite(sql), () -> executed(connection, sql, method.invoke(statement, arguments)))
                        : invoke(() -> method.invoke(statement, arguments)));
    }

    private Object executed(Connection connection, String sql, Object result) throws SQLException, IOException {
        if (sabotage.commitsAfter(sql)) {
            space.changed = true;
            Seals.renew(connection);
            try (Statement commit = connection.createStatement()) {
                commit.execute("COMMIT");
                commit.execute("BEGIN IMMEDIATE");
            }
        }
        return result;
    }

    private static boolean isWrite(String sql) {
        return sql.startsWith("INSERT") || sql.startsWith("UPDATE") || sql.startsWith("DELETE");
    }

    private Object run(boolean write, Callable<Object> work) throws Throwable {
        if (write && space.full) {
            throw new SQLiteException("The disk is full", SQLiteErrorCode.SQLITE_FULL);
        }
        return write ? written(() -> invoke(work)) : living(() -> invoke(work));
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        if (dead) {
            throw new Death();
        }
        FileChannel channel = disk.openLock(file);
        locks.add(channel);
        return channel;
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        file(() -> disk.makeFolder(folder));
    }

    @Override
    public void replace(Path file, String text) throws IOException {
        file(() -> disk.replace(file, text));
    }

    @Override
    public void overwrite(Path file, String text) throws IOException {
        file(() -> disk.overwrite(file, text));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        file(() -> disk.move(from, to));
        if (sabotage.losesMovedFiles()) {
            disk.delete(to);
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        space.changed = true;
        run(() -> written(() -> {
            disk.delete(file);
            return Map.of();
        }));
    }

    @FunctionalInterface
    private interface FileWork {
        void run() throws IOException;
    }

    private void file(FileWork work) throws IOException {
        space.changed = true;
        if (space.full) {
            throw new IOException("No space left on device");
        }
        run(() -> written(() -> {
            work.run();
            return Map.of();
        }));
    }

    @FunctionalInterface
    private interface Work {
        Object run() throws Throwable;
    }

    private static void run(Work work) throws IOException {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Files throw nothing else", e);
        }
    }

    private Object living(Work work) throws Throwable {
        requireLife();
        return work.run();
    }

    private Object written(Work work) throws Throwable {
        requireLife();
        if (writesLeft > 0) {
            writesLeft--;
            return work.run();
        }
        if (lastLands) {
            work.run();
        }
        dead = true;
        throw new Death();
    }

    private void requireLife() {
        if (dead) {
            throw new Death();
        }
    }

    private static Object invoke(Callable<Object> work) throws Throwable {
        try {
            return work.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
