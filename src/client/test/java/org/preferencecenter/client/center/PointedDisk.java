package org.preferencecenter.client.center;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.preferencecenter.client.store.Disk;

/**
 * The disk of this computer. Before and after each of its changes is a point at which something else may happen. A transaction is
 * one change: while one is under way, SQLite makes other programs wait, and the store makes other threads of its own wait.
 */
final class PointedDisk implements Disk {
    private final Disk disk = Disk.ofThisComputer();
    private final Points points;

    PointedDisk(Points points) {
        this.points = points;
    }

    /** Whether a transaction that may write is under way. */
    private static final class Writing {
        boolean underWay;
    }

    @Override
    public Connection connect(Path database) throws SQLException {
        Connection connection = disk.connect(database);
        // No power cut is told here, and there are many stories to tell.
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
        }
        Writing writing = new Writing();
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(connection, arguments);
                        return method.getName().equals("createStatement")
                                ? statement((Statement) result, writing)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Statement statement(Statement statement, Writing writing) {
        return (Statement) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Statement.class},
                (proxy, method, arguments) -> {
                    String sql = method.getName().equals("execute") ? (String) arguments[0] : "";
                    if (sql.equals("BEGIN IMMEDIATE")) {
                        points.pass();
                        writing.underWay = true;
                    }
                    try {
                        Object result = method.invoke(statement, arguments);
                        if (sql.equals("COMMIT") && writing.underWay) {
                            writing.underWay = false;
                            points.pass();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) throws IOException {
        points.pass();
        change.make();
        points.pass();
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        points.pass();
        FileChannel channel = disk.openLock(file);
        points.pass();
        return channel;
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        change(() -> disk.makeFolder(folder));
    }

    @Override
    public void replace(Path file, String text) throws IOException {
        change(() -> disk.replace(file, text));
    }

    @Override
    public void overwrite(Path file, String text) throws IOException {
        change(() -> disk.overwrite(file, text));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        change(() -> disk.move(from, to));
    }

    @Override
    public void delete(Path file) throws IOException {
        change(() -> disk.delete(file));
    }
}
