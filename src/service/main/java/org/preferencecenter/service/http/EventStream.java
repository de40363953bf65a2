package org.preferencecenter.service.http;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import org.preferencecenter.service.events.Event;

/** Writes events as server-sent events (WHATWG HTML §9.2). The id of each is the cursor that the reader was told last. */
final class EventStream {
    private final SseSink sink;
    private long told;

    /** @param told the cursor that the reader knows */
    EventStream(SseSink sink, long told) {
        this.sink = sink;
        this.told = told;
    }

    /** @throws CloseConnectionException if the reader is gone */
    void write(Event event) {
        try {
            switch (event) {
                case Event.LedgerGrew(long cursor) -> writeCursor(cursor);
                case Event.CatalogPublished(int version) -> write("catalog", "{\"version\":" + version + "}");
                case Event.AccountChanged() -> write("account", "{}");
                case Event.AccountErased() -> {
                    told = 0;
                    write("account", "{}");
                }
                case Event.KeepAlive() -> sink.emit(SseEvent.builder().comment("").build());
            }
        } catch (UncheckedIOException e) {
            throw new CloseConnectionException("The reader is gone", e);
        }
    }

    private void writeCursor(long cursor) {
        if (cursor > told) {
            told = cursor;
            write("ledger", "{\"cursor\":" + cursor + "}");
        }
    }

    private void write(String name, String data) {
        sink.emit(SseEvent.builder().id(Long.toString(told)).name(name).data(data).build());
    }
}
