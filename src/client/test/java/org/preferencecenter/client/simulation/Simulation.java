package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.service.receipt.SigningKeys;

/** Plays stories, each in a world of its own. */
final class Simulation implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final SigningKeys keys;
    private final KnownSignatures signatures = new KnownSignatures();
    private final Faultfinder log = new Faultfinder();
    private long worlds;
    private long steps;

    Simulation() throws IOException {
        this.folder = Files.createTempDirectory(disk(), "simulation");
        this.keys = SigningKeys.open(this.folder.resolve("receipt-keys.json"), Instant.EPOCH);
        log.listen();
    }

    /** A disk in memory where there is one: how long a disk takes changes nothing in a story. */
    private static Path disk() {
        return Files.isWritable(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"));
    }

    /** How many stories were played. */
    long stories() {
        return worlds;
    }

    /** How many times the laws were checked: after each step of a story, and each task that a program ran in it. */
    long steps() {
        return steps;
    }

    /** Plays a story to its peaceful end, or until a law is broken. */
    Optional<Violation> play(Story story, Sabotage sabotage) {
        worlds++;
        Path place = folder.resolve("world-" + worlds);
        log.forget();
        signatures.forget();
        try (World world = new World(makeFolder(place), keys, story.seed(), sabotage)) {
            for (Step step : story.steps()) {
                steps += world.take(step);
                log.requireNone();
            }
            new Peace(world).make();
            log.requireNone();
            return Optional.empty();
        } catch (Violation violation) {
            return Optional.of(violation);
        } finally {
            delete(place);
        }
    }

    private static Path makeFolder(Path place) {
        try {
            return Files.createDirectory(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        log.close();
        signatures.close();
        delete(folder);
    }

    /** Hears what programs only log: a fault of the program itself is handled there, and is a fault all the same. */
    private static final class Faultfinder extends Handler {
        private static final Logger LOGGER = Logger.getLogger("org.preferencecenter.client");

        private final boolean parents = LOGGER.getUseParentHandlers();
        private final @Nullable Level level = LOGGER.getLevel();
        private @Nullable Throwable fault;

        void listen() {
            LOGGER.setUseParentHandlers(false);
            LOGGER.setLevel(Level.WARNING);
            LOGGER.addHandler(this);
        }

        void forget() {
            fault = null;
        }

        void requireNone() {
            if (fault != null) {
                throw new Violation(Law.NOTHING_CRASHES, "a program logged a fault of its own", fault);
            }
        }

        @Override
        public void publish(LogRecord entry) {
            Throwable thrown = entry.getThrown();
            boolean own = thrown instanceof RuntimeException || thrown instanceof Error;
            if (own && !(thrown instanceof Death)) {
                fault = thrown;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGER.removeHandler(this);
            LOGGER.setLevel(level);
            LOGGER.setUseParentHandlers(parents);
        }
    }
}
