package org.preferencecenter.service.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.events.Event;
import org.preferencecenter.service.events.Opening;
import org.preferencecenter.service.events.Subscription;
import org.preferencecenter.service.events.Subscriptions;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.sources.Sources;
import org.preferencecenter.service.sources.Ticker;
import org.preferencecenter.service.token.Access;

/**
 * Streams events. Each stream has a virtual thread that writes and a mailbox it reads from, so a reader that is slow or gone
 * holds up nobody but itself.
 */
public final class EventRoutes implements HttpService {
    /** Shorter than the half minute after which proxies commonly drop a silent connection. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(15);

    /** A stream that was left is noticed with the next sign of life or the one after it. */
    private static final Duration UNTIL_ONE_ENDS = KEEP_ALIVE.multipliedBy(2);

    private static final HeaderName LAST_EVENT_ID = HeaderNames.create("Last-Event-ID");

    private final Guard guard;
    private final AccountLedgers ledgers;
    private final Catalogs catalogs;
    private final Subscriptions subscriptions;
    private final int most;
    private final Sources sources;

    /** @param most how many streams an account may have here at once */
    public EventRoutes(Guard guard, AccountLedgers ledgers, Catalogs catalogs, Subscriptions subscriptions, int most,
            Sources sources) {
        this.guard = guard;
        this.ledgers = ledgers;
        this.catalogs = catalogs;
        this.subscriptions = subscriptions;
        this.most = most;
        this.sources = sources;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/v1/events", guard.guard(this::events)).any("/v1/events", Methods.only("GET"));
    }

    private void events(Access access, ServerRequest request, ServerResponse response) throws InterruptedException {
        long told = Requests.cursor("Last-Event-ID", request.headers().all(LAST_EVENT_ID, List::of));
        try (Subscription mailbox = mailbox(access);
                Ticker.Ticking _ = sources.ticker().every(KEEP_ALIVE, () -> mailbox.tell(new Event.KeepAlive()));
                SseSink sink = response.sink(SseSink.TYPE)) {
            long cursor = ledgers.cursor(access.account());
            // Told only once the mailbox is open, so that nothing falls between what the reader missed and what comes.
            mailbox.tell(new Event.LedgerGrew(cursor));
            mailbox.tell(new Event.CatalogPublished(catalogs.current().catalog().version()));
            mailbox.tell(new Event.AccountChanged());
            EventStream stream = new EventStream(sink, Math.min(told, cursor));
            List<Event> events = mailbox.take();
            while (!events.isEmpty() && sources.clock().instant().isBefore(access.until())) {
                events.forEach(stream::write);
                events = mailbox.take();
            }
        }
    }

    private Subscription mailbox(Access access) {
        return switch (subscriptions.open(access.account(), access.organization(), most)) {
            case Opening.Opened(Subscription mailbox) -> mailbox;
            case Opening.Full() ->
                throw Throttle.tooMuch(UNTIL_ONE_ENDS, "The account has " + most + " event streams.");
            case Opening.Ended() -> throw new ProblemException(ProblemType.UNAVAILABLE, "The service is stopping.",
                    Map.of("Retry-After", "1"));
        };
    }
}
