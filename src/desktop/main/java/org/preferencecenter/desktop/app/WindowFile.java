package org.preferencecenter.desktop.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.preferencecenter.desktop.host.WindowMemory;

/** The memory of the window in a file that nobody but its owner may open. Whatever is wrong with it, the window opens. */
final class WindowFile implements WindowMemory {
    private static final System.Logger LOG = System.getLogger(WindowFile.class.getName());
    /** Far more than a window has to remember. */
    private static final long LONGEST = 16_384;

    private final Path file;
    private final String before;

    private WindowFile(Path file, String before) {
        this.file = file;
        this.before = before;
    }

    /** Reads the file. Not for the JavaFX thread. */
    static WindowFile open(Path file) {
        try {
            return new WindowFile(file, Files.size(file) > LONGEST ? "" : Files.readString(file));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The window remembers nothing", e);
            return new WindowFile(file, "");
        }
    }

    @Override
    public String read() {
        return before;
    }

    /** Writes the file whole or, if anything fails, leaves the earlier one as it was. */
    @Override
    public void keep(String text) {
        try {
            Path folder = requireNonNull(file.toAbsolutePath().getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownersOnly(folder));
            }
            OwnFile.write(file, text);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The window will not remember how it was", e);
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }
}
