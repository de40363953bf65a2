package org.preferencecenter.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A disk that does so many things and then nothing any more, as when the power goes out. */
final class DyingDisk implements Disk {
    private final Disk disk = Disk.ofThisComputer();
    private int left;

    DyingDisk(int operations) {
        this.left = operations;
    }

    boolean isDead() {
        return left < 0;
    }

    private void live() throws IOException {
        left--;
        if (isDead()) {
            throw new IOException("The power is out");
        }
    }

    @Override
    public Connection connect(Path database) throws SQLException {
        left--;
        if (isDead()) {
            throw new SQLException("The power is out");
        }
        return disk.connect(database);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        live();
        disk.makeFolder(folder);
    }

    @Override
    public void replace(Path file, String text) throws IOException {
        live();
        disk.replace(file, text);
    }

    @Override
    public void overwrite(Path file, String text) throws IOException {
        live();
        disk.overwrite(file, text);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        live();
        disk.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        live();
        disk.delete(file);
    }
}
