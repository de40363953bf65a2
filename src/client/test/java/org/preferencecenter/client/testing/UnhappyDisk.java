package org.preferencecenter.client.testing;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.store.Disk;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The disk of this computer, until it is full or read-only. Stands in where a test may not mount one that really is. */
public final class UnhappyDisk implements Disk {
    private final Disk disk = Disk.ofThisComputer();
    private volatile StoreTrouble trouble = StoreTrouble.UNUSABLE;

    /** From now on nothing can be written, for this reason. */
    public void suffer(StoreTrouble reason) {
        trouble = reason;
    }

    public void recover() {
        trouble = StoreTrouble.UNUSABLE;
    }

    private void requireHappy(Path file) throws IOException {
        if (trouble != StoreTrouble.UNUSABLE) {
            throw new AccessDeniedException(file.toString());
        }
    }

    @Override
    public Connection connect(Path database) throws SQLException {
        Connection connection = disk.connect(database);
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement") && writes((String) arguments[0])) {
                        requireWritable();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean writes(String sql) {
        return !sql.startsWith("SELECT") && !sql.startsWith("PRAGMA");
    }

    private void requireWritable() throws SQLException {
        switch (trouble) {
            case DISK_FULL -> throw new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL);
            case READ_ONLY -> throw new SQLiteException("read-only", SQLiteErrorCode.SQLITE_READONLY);
            default -> {}
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        disk.makeFolder(folder);
    }

    @Override
    public void replace(Path file, String text) throws IOException {
        requireHappy(file);
        disk.replace(file, text);
    }

    @Override
    public void overwrite(Path file, String text) throws IOException {
        requireHappy(file);
        disk.overwrite(file, text);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        requireHappy(from);
        disk.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        requireHappy(file);
        disk.delete(file);
    }
}
