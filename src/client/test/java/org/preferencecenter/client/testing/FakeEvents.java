package org.preferencecenter.client.testing;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import okio.Pipe;
import org.jspecify.annotations.Nullable;

/** The streams of events of the fake service. They stay open and silent until the test lets something happen. */
public final class FakeEvents implements AutoCloseable {
    private static final int ROOM = 64 * 1024;

    private final List<Pipe> open = new ArrayList<>();
    private final BlockingQueue<String> cursors = new LinkedBlockingQueue<>();
    private boolean broken;
    private @Nullable String retryAfter;

    synchronized Response open(Request request) throws IOException {
        cursors.add(String.valueOf(request.header("Last-Event-ID")));
        if (broken) {
            throw new ConnectException("The proxy lets no stream through");
        }
        if (retryAfter != null) {
            return answer(request, 429).header("Retry-After", retryAfter).body(ResponseBody.EMPTY).build();
        }
        Pipe pipe = new Pipe(ROOM);
        open.add(pipe);
        return answer(request, 200)
                .body(ResponseBody.create(Okio.buffer(pipe.source()), MediaType.get("text/event-stream"), -1)).build();
    }

    private static Response.Builder answer(Request request, int status) {
        return new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(status).message("As asked");
    }

    /** Waits for a stream to be asked for, and returns the cursor it was asked for from. */
    public String awaitOpening() throws InterruptedException {
        String cursor = cursors.poll(20, TimeUnit.SECONDS);
        if (cursor == null) {
            throw new AssertionError("No stream was opened");
        }
        return cursor;
    }

    /** How many streams were asked for and not awaited. */
    public int openings() {
        return cursors.size();
    }

    /** From now on no stream can be opened. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** From now on whoever wants a stream is told to come back later. */
    public synchronized void turnAway(Duration wait) {
        retryAfter = Long.toString(wait.toSeconds());
    }

    /** Sends an event to whoever listens. */
    public synchronized void send(String type, long cursor) {
        open.removeIf(pipe -> !send(pipe, "id: " + cursor + "\nevent: " + type + "\ndata: {}\n\n"));
    }

    private static boolean send(Pipe pipe, String event) {
        try {
            Okio.buffer(pipe.sink()).writeUtf8(event).flush();
            return true;
        } catch (IOException e) {
            // Whoever listened has hung up.
            return false;
        }
    }

    /** Ends the streams that are open. */
    public synchronized void end() throws IOException {
        for (Pipe pipe : open) {
            pipe.sink().close();
        }
        open.clear();
    }

    @Override
    public synchronized void close() {
        open.forEach(Pipe::cancel);
    }
}
