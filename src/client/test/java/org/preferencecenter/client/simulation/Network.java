package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** The network between the programs and the service. It carries nothing until the story says so, and then perhaps badly. */
final class Network {
    /** How far back a request or an answer may come from to arrive once more. */
    private static final int MEMORY = 40;

    final List<Call> calls = new ArrayList<>();
    final List<Stream> streams = new ArrayList<>();
    private int numbers;
    private final List<Request> carried = new ArrayList<>();
    private final List<Old> answered = new ArrayList<>();

    private record Old(String path, @Nullable Program program, Reply reply) {}

    /** A request or its answer, under way. */
    static final class Call {
        final int number;
        final Program program;
        final Request request;
        private final Fiber waiting;
        @Nullable
        Reply reply;
        /** Whether the answer is one to another question. */
        boolean misleading;
        private @Nullable IOException failure;

        Call(int number, Program program, Request request, Fiber waiting) {
            this.number = number;
            this.program = program;
            this.request = request;
            this.waiting = waiting;
        }

        boolean isUp() {
            return reply == null;
        }

        boolean isForDecisions() {
            return request.url().encodedPath().equals("/v1/decisions");
        }
    }

    /** What a program's HTTP client sends its requests to. */
    Interceptor of(Program program) {
        return chain -> chain.request().url().encodedPath().equals("/v1/events")
                ? stream(program, chain)
                : call(program, chain);
    }

    private Response call(Program program, Interceptor.Chain chain) throws IOException {
        if (!program.computer.plugged) {
            throw new ConnectException("There is no network");
        }
        Call call = new Call(++numbers, program, program.sabotage.request(chain.request()), program.runningFiber());
        calls.add(call);
        Fiber.pause();
        if (call.failure != null || chain.call().isCanceled() || call.reply == null) {
            throw new IOException("The call failed", call.failure);
        }
        return call.reply.to(chain.request());
    }

    /** The answer, as it is now, reaches the program. */
    void deliver(Call call) {
        Reply reply = call.reply;
        if (reply != null) {
            remember(answered, new Old(call.request.url().encodedPath(), call.program, reply));
        }
        calls.remove(call);
        call.program.becomesReady(call.waiting);
    }

    /** The program learns that nothing came of the call. */
    void fail(Call call) {
        call.failure = new IOException("The connection broke");
        deliver(call);
    }

    List<Call> callsOf(Program program) {
        return calls.stream().filter(call -> call.program == program).toList();
    }

    /** Nobody waits for the call any more. */
    void forget(Program program) {
        calls.removeIf(call -> call.program == program);
        streams.removeIf(stream -> stream.program == program);
    }

    /** Notes that a request reached the service. */
    void carried(Request request) {
        remember(carried, request);
    }

    List<Request> oldRequests() {
        return carried;
    }

    /** Answers to like requests of long ago: of the program itself, or of others. */
    List<Reply> oldReplies(Call call, boolean ofItsOwn) {
        return answered.stream().filter(
                old -> old.path().equals(call.request.url().encodedPath())
                        && (old.program() == call.program) == ofItsOwn)
                .map(Old::reply).toList();
    }

    private static <T> void remember(List<T> past, T thing) {
        past.add(thing);
        if (past.size() > MEMORY) {
            past.removeFirst();
        }
    }

    private Response stream(Program program, Interceptor.Chain chain) throws IOException {
        if (!program.computer.plugged) {
            throw new ConnectException("There is no network");
        }
        Stream stream = new Stream(program, chain.call());
        streams.add(stream);
        return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1).code(200).message("As told")
                .body(ResponseBody.create(Okio.buffer(stream), MediaType.get("text/event-stream"), -1)).build();
    }

    /** Streams that their programs gave up end. */
    void endGivenUp() {
        for (Stream stream : List.copyOf(streams)) {
            if (stream.isGivenUp()) {
                breakOff(stream);
            }
        }
    }

    void breakOff(Stream stream) {
        streams.remove(stream);
        stream.end();
    }
}
