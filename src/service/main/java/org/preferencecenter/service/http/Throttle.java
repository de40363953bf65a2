package org.preferencecenter.service.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.limits.Buckets;
import org.preferencecenter.service.limits.Senders;
import org.preferencecenter.service.settings.Limits;
import org.preferencecenter.service.settings.Network;
import org.preferencecenter.service.token.Verification;

/**
 * Keeps anybody from asking so much that others get no answer. An account pays only for requests with a good access token for it,
 * so nobody else can use up what it has; everything else is paid for by the address that it comes from.
 */
public final class Throttle {
    /** Each takes some hundred bytes. */
    private static final int MOST_KEYS = 100_000;

    private final Senders senders;
    private final Buckets<Network> addresses;
    private final Buckets<AccountKey> accounts;
    private final Buckets<AccountKey> links;
    private final Semaphore doubtful = new Semaphore(1);

    public Throttle(Limits limits, LongSupplier nanos) {
        this.senders = new Senders(limits.trustedProxies());
        this.addresses = new Buckets<>(limits.addressRequests(), MOST_KEYS, nanos);
        this.accounts = new Buckets<>(limits.accountRequests(), MOST_KEYS, nanos);
        this.links = new Buckets<>(limits.accountRequests(), MOST_KEYS, nanos);
    }

    /** A handler for everybody, whose address pays. */
    Handler open(Handler handler) {
        return (request, response) -> {
            payAsAnybody(request);
            handler.handle(request, response);
        };
    }

    /** @throws ProblemException if the sender's address sent too much */
    void payAsAnybody(ServerRequest request) {
        require(addresses.take(sender(request)));
    }

    /** @throws ProblemException if too much was asked for the account */
    void pay(AccountKey account) {
        require(accounts.take(account));
    }

    /**
     * Counts a good link in an e-mail. It costs the sender's address nothing: on the day of a mailing, one e-mail provider posts for
     * thousands. It costs the account nothing that its person's own programs need, since others may have the e-mail, too.
     *
     * @throws ProblemException if too much was asked with links of the account
     */
    void payForLink(AccountKey account) {
        require(links.take(account));
    }

    /**
     * Checks a token. If the sender's address sent too much, only one such check is made at a time: that is all it can cost us, and
     * who has a good token and the same address, as behind one router, still gets through.
     *
     * @throws ProblemException if the sender's address sent too much, and another one's turn is on
     */
    Verification verify(ServerRequest request, Supplier<Verification> check) {
        Optional<Duration> wait = addresses.look(sender(request));
        if (wait.isEmpty()) {
            return check.get();
        }
        if (!doubtful.tryAcquire()) {
            require(wait);
        }
        try {
            return check.get();
        } finally {
            doubtful.release();
        }
    }

    private Network sender(ServerRequest request) {
        InetSocketAddress peer = (InetSocketAddress) request.remotePeer().address();
        return senders.sender(peer.getAddress(), request.headers().all(HeaderNames.FORWARDED, List::of),
                request.headers().all(HeaderNames.X_FORWARDED_FOR, List::of));
    }

    /** The answer for who did too much, with the whole seconds that are at least to be waited. */
    static ProblemException tooMuch(Duration wait, String detail) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, detail,
                Map.of("Retry-After", Long.toString(seconds)));
    }

    private static void require(Optional<Duration> wait) {
        if (wait.isPresent()) {
            throw tooMuch(wait.get(), "Ask again later, and less often.");
        }
    }
}
