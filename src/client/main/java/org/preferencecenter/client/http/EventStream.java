package org.preferencecenter.client.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import org.jspecify.annotations.Nullable;

/** Listens to the account's server-sent events. */
public final class EventStream {
    /** The service sends something every 15 seconds; a stream that is silent for three times as long is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    /**
     * Of more than ten thousand events, or of years of silence. It bounds what one line or one event without end may take, and
     * who sends as much as that is better listened to anew.
     */
    private static final long LARGEST_STREAM = 1 << 20;

    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");

    private final HttpStack stack;
    private final HttpUrl address;
    private final InstantSource clock;

    /** @throws IllegalArgumentException if the address is neither https nor on this machine */
    public EventStream(HttpStack stack, URI service, InstantSource clock) {
        this.stack = stack;
        this.address = ServiceAddress.of(service).newBuilder().addPathSegments("v1/events").build();
        this.clock = clock;
    }

    /** Hears of events, one at a time, on a thread of the HTTP client. */
    public interface Listener {
        /**
         * Something happened in the account. What it was is fetched; only where the account stands now is told.
         *
         * @param cursor the id of the event, as the contract has it; empty if it is none
         */
        void event(String type, OptionalLong cursor);

        /**
         * The stream ended, for whatever reason, and not by {@link Connection#close}.
         *
         * @param pause how long the service wants to be left alone; zero if it did not say
         */
        void ended(Duration pause);
    }

    /** An open stream. */
    @FunctionalInterface
    public interface Connection extends AutoCloseable {
        /** Ends the stream; its listener hears no more. */
        @Override
        void close();
    }

    /** Opens the stream at a cursor. */
    public Connection open(String token, long cursor, Listener listener) {
        Request.Builder request = new Request.Builder().url(address).header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(cursor));
        if (BearerToken.isSendable(token)) {
            request.header("Authorization", "Bearer " + token);
        }
        Adapter adapter = new Adapter(listener, clock);
        OkHttpClient client = stack.client().newBuilder().readTimeout(SILENCE).callTimeout(Duration.ZERO).build();
        Call call = client.newCall(request.build());
        call.enqueue(adapter);
        return () -> {
            adapter.closed = true;
            call.cancel();
        };
    }

    private static final class Adapter extends EventSourceListener implements Callback {
        private final Listener listener;
        private final InstantSource clock;
        private volatile boolean closed;

        Adapter(Listener listener, InstantSource clock) {
            this.listener = listener;
            this.clock = clock;
        }

        @Override
        public void onResponse(Call call, Response response) {
            EventSources.processResponse(EventBody.of(response, LARGEST_STREAM), this);
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            end(Duration.ZERO);
        }

        @Override
        public void onEvent(EventSource source, @Nullable String id, @Nullable String type, String data) {
            if (!closed && type != null) {
                listener.event(type, cursor(id));
            }
        }

        private static OptionalLong cursor(@Nullable String id) {
            return id != null && CURSOR.matcher(id).matches()
                    ? OptionalLong.of(Long.parseLong(id))
                    : OptionalLong.empty();
        }

        @Override
        public void onClosed(EventSource source) {
            end(Duration.ZERO);
        }

        @Override
        public void onFailure(EventSource source, @Nullable Throwable failure, @Nullable Response response) {
            end(response == null
                    ? Duration.ZERO
                    : RetryAfter.of(response, clock.instant()).orElse(Duration.ZERO));
        }

        private void end(Duration pause) {
            if (!closed) {
                closed = true;
                listener.ended(pause);
            }
        }
    }
}
