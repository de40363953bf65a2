package org.preferencecenter.client.simulation;

import java.io.IOException;
import okhttp3.Call;
import okio.Buffer;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** A stream of server-sent events, as it arrives at a program. */
final class Stream implements Source {
    final Program program;
    private final Call call;
    private final Buffer arrived = new Buffer();
    private @Nullable Fiber reader;
    private boolean ended;

    Stream(Program program, Call call) {
        this.program = program;
        this.call = call;
    }

    boolean isGivenUp() {
        return call.isCanceled();
    }

    void tell(String type, long cursor) {
        arrived.writeUtf8("id: " + cursor + "\nevent: " + type + "\ndata: {}\n\n");
        wakeReader();
    }

    void end() {
        ended = true;
        wakeReader();
    }

    private void wakeReader() {
        Fiber waiting = reader;
        reader = null;
        if (waiting != null) {
            program.becomesReady(waiting);
        }
    }

    @Override
    public long read(Buffer sink, long most) throws IOException {
        while (arrived.exhausted()) {
            if (ended || call.isCanceled()) {
                throw new IOException("The stream broke");
            }
            reader = program.runningFiber();
            Fiber.pause();
        }
        return arrived.read(sink, most);
    }

    @Override
    public Timeout timeout() {
        return Timeout.NONE;
    }

    @Override
    public void close() {
        ended = true;
    }
}
