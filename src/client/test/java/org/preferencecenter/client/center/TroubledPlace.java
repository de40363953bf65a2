package org.preferencecenter.client.center;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.store.Disk;
import org.preferencecenter.client.testing.UnhappyDisk;

/** A place for a profile that fills up or can no longer be written when the test says so. */
sealed interface TroubledPlace extends AutoCloseable {
    Path folder();

    Disk disk();

    void suffer(StoreTrouble trouble) throws IOException;

    void recover() throws IOException;

    @Override
    void close() throws IOException;

    /** All kinds there are on this computer: a real small disk where the person who runs the test may mount one. */
    static Stream<TroubledPlace> in(Path folder, String name) {
        try {
            Path mounted = Files.createDirectory(folder.resolve(name + "-mounted"));
            Path pretended = Files.createDirectory(folder.resolve(name + "-pretended"));
            boolean real = Mounted.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mounted.toString());
            TroubledPlace place = new Pretended(pretended, new UnhappyDisk());
            return real ? Stream.of(place, new Mounted(mounted, new UnhappyDisk())) : Stream.of(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file system of its own, in memory. */
    record Mounted(Path folder, UnhappyDisk disk) implements TroubledPlace {
        private static final int CHUNK = 4096;

        @Override
        public void suffer(StoreTrouble trouble) throws IOException {
            if (trouble == StoreTrouble.READ_ONLY) {
                // Linux does not do this to a file system of which a file is open for writing.
                if (!run("mount", "-o", "remount,ro", folder.toString())) {
                    disk.suffer(trouble);
                }
            } else {
                fill();
            }
        }

        private void fill() throws IOException {
            try (var out = Files.newOutputStream(folder.resolve("filler"))) {
                while (true) {
                    out.write(new byte[CHUNK]);
                }
            } catch (IOException full) {
                if (Files.getFileStore(folder).getUsableSpace() > 0) {
                    throw full;
                }
            }
        }

        @Override
        public void recover() throws IOException {
            disk.recover();
            require("mount", "-o", "remount,rw", folder.toString());
            Files.deleteIfExists(folder.resolve("filler"));
        }

        @Override
        public void close() throws IOException {
            recover();
            require("umount", folder.toString());
        }

        private static void require(String... command) throws IOException {
            if (!run(command)) {
                throw new IOException(String.join(" ", command));
            }
        }

        static boolean run(String... command) throws IOException {
            try {
                return new ProcessBuilder(command).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } catch (IOException e) {
                // There is no such command on this system.
                return false;
            }
        }
    }

    /** The disk of this computer, which says that it cannot. */
    record Pretended(Path folder, UnhappyDisk disk) implements TroubledPlace {
        @Override
        public void suffer(StoreTrouble trouble) {
            disk.suffer(trouble);
        }

        @Override
        public void recover() {
            disk.recover();
        }

        @Override
        public void close() {}
    }
}
