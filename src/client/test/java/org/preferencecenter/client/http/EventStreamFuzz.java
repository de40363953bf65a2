package org.preferencecenter.client.http;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.preferencecenter.client.fuzz.Fuzzed;

/** A stream tells of no more events than it has blank lines, of none without a type, and ends once. */
public final class EventStreamFuzz {
    private static final AtomicReference<byte[]> BODY = new AtomicReference<>(new byte[0]);
    private static final EventStream STREAM = new EventStream(TestHttp.to(chain -> new Response.Builder()
            .request(chain.request()).protocol(Protocol.HTTP_1_1).code(200).message("As asked")
            .body(ResponseBody.create(BODY.get(), MediaType.get("text/event-stream"))).build()),
            URI.create("https://account.example"), InstantSource.system());

    private EventStreamFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        BODY.set(input);
        Counted counted = new Counted();
        STREAM.open("token", 0, counted);
        try {
            Fuzzed.require(counted.ended.await(20, TimeUnit.SECONDS), "the stream has no end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Fuzzed.require(counted.ends.get() == 1, "the stream ended twice");
        Fuzzed.require(counted.events.get() <= lines(input), "an event was made up");
        Fuzzed.require(counted.faults.get() == 0, "an event has no type or a cursor below zero");
        return counted.events.get() > 0;
    }

    private static int lines(byte[] input) {
        int lines = 0;
        for (byte each : input) {
            lines += each == '\n' || each == '\r' ? 1 : 0;
        }
        return lines;
    }

    private static final class Counted implements EventStream.Listener {
        private final AtomicInteger events = new AtomicInteger();
        private final AtomicInteger faults = new AtomicInteger();
        private final AtomicInteger ends = new AtomicInteger();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void event(String type, OptionalLong cursor) {
            events.incrementAndGet();
            if (type.isEmpty() || cursor.orElse(0) < 0) {
                faults.incrementAndGet();
            }
        }

        @Override
        public void ended(Duration pause) {
            ends.incrementAndGet();
            ended.countDown();
        }
    }
}
