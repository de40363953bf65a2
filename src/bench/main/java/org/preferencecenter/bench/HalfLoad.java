package org.preferencecenter.bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.settings.StartupException;

/**
 * How long a sync of one decision takes when half as many come as the service can take at all. They come at fixed times, whether the one before is
 * answered or not, and each is timed from when it should have come, so that waiting counts.
 */
final class HalfLoad {
    private static final int PEOPLE_EACH = 200;
    private static final long WARM_UP_SECONDS = 60;
    private static final long CEILING_SECONDS = 10;
    private static final long SECONDS = 30;
    private static final double HALF = 0.5;

    private HalfLoad() {}

    /** Prints what was found. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(WireJson.write(measure()));
    }

    /**
     * What was found.
     *
     * @param ceiling syncs a second when each caller sends the next one as soon as the last one is answered
     * @param rate    how many a second came then
     * @param delay   from when one should have come to when it was answered
     */
    record Figures(double ceiling, double rate, Delay delay) {}

    static Figures measure() throws IOException, SQLException, JOSEException, StartupException, InterruptedException,
            ExecutionException {
        List<Caller> callers = new ArrayList<>();
        try (PostgresService service = PostgresService.start(PostgresBenchmark.CONNECTIONS);
                ExecutorService threads = Executors.newFixedThreadPool(PostgresBenchmark.CONNECTIONS)) {
            for (int i = 0; i < PostgresBenchmark.CONNECTIONS; i++) {
                callers.add(Caller.connect(service, i));
            }
            all(threads, callers, caller -> caller.closed(WARM_UP_SECONDS));
            double ceiling = LongStream.of(all(threads, callers, caller -> caller.closed(CEILING_SECONDS))).sum()
                    / (double) CEILING_SECONDS;
            double rate = ceiling * HALF;
            long pause = (long) (TimeUnit.SECONDS.toNanos(1) * callers.size() / rate);
            long[] nanos = all(threads, callers, caller -> caller.open(pause, SECONDS));
            return new Figures(ceiling, nanos.length / (double) SECONDS, Delay.of(nanos));
        } finally {
            for (Caller caller : callers) {
                caller.line().close();
            }
        }
    }

    /** What a caller does. */
    @FunctionalInterface
    private interface Part {
        long[] run(Caller caller) throws IOException;
    }

    private static long[] all(ExecutorService threads, List<Caller> callers, Part part)
            throws InterruptedException, ExecutionException {
        List<Callable<long[]>> calls = new ArrayList<>();
        callers.forEach(caller -> calls.add(() -> part.run(caller)));
        LongStream all = LongStream.empty();
        for (Future<long[]> each : threads.invokeAll(calls)) {
            all = LongStream.concat(all, LongStream.of(each.get()));
        }
        return all.toArray();
    }

    /** A connection, and people whom nobody else writes for. */
    private record Caller(int number, HttpLine line, List<Person> people) {
        static Caller connect(PostgresService service, int number) throws IOException, JOSEException {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE_EACH; i++) {
                people.add(new Person(service.issuer().token("person-" + number + "-" + i), 0));
            }
            return new Caller(number, new HttpLine(service.port()), people);
        }

        /** One after the other; how many. */
        long[] closed(long seconds) throws IOException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            int done = 0;
            while (System.nanoTime() < end) {
                toggle(done++);
            }
            return new long[]{done};
        }

        /** One each time the pause is over; how long each took. */
        long[] open(long pause, long seconds) throws IOException {
            LongStream.Builder nanos = LongStream.builder();
            // Not all at the same moment.
            long due = System.nanoTime() + pause * number / PostgresBenchmark.CONNECTIONS;
            long end = due + TimeUnit.SECONDS.toNanos(seconds);
            for (int done = 0; due < end; done++) {
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                toggle(done);
                nanos.add(System.nanoTime() - due);
                due += pause;
            }
            return nanos.build().toArray();
        }

        private void toggle(int turn) throws IOException {
            people.get(turn % people.size()).toggle(line);
        }
    }
}
