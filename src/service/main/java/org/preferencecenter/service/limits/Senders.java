package org.preferencecenter.service.limits;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.preferencecenter.service.settings.Network;

/**
 * From which address a request comes. Proxies that are trusted say for whom they ask, in {@code Forwarded} (RFC 7239) or
 * {@code X-Forwarded-For}; each adds a hop at the end. What stands before the last hop that is no trusted proxy was written by
 * who knows whom.
 */
public final class Senders {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^;\"]+)\"?");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)\\](?::\\d+)?|([^:]+):\\d+");

    private final List<Network> trusted;

    public Senders(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /**
     * The network that counts as the sender. Where a trusted proxy says nothing that can be understood, or two different things, it is
     * the proxy itself: somebody could have made one of them up, to count as somebody else.
     *
     * @param peer         who is connected
     * @param forwarded    the values of {@code Forwarded}
     * @param forwardedFor the values of {@code X-Forwarded-For}
     */
    public Network sender(InetAddress peer, List<String> forwarded, List<String> forwardedFor) {
        return Network.ofSubscriber(isTrusted(peer) ? told(forwarded, forwardedFor).orElse(peer) : peer);
    }

    private Optional<InetAddress> told(List<String> forwarded, List<String> forwardedFor) {
        Optional<InetAddress> one = lastHop(elements(forwarded).map(Senders::named).toList());
        Optional<InetAddress> other = lastHop(elements(forwardedFor).toList());
        if (forwarded.isEmpty() || forwardedFor.isEmpty()) {
            return forwarded.isEmpty() ? other : one;
        }
        return one.equals(other) ? one : Optional.empty();
    }

    private Optional<InetAddress> lastHop(List<String> hops) {
        for (String hop : hops.reversed()) {
            Optional<InetAddress> address = address(hop);
            if (address.isEmpty() || !isTrusted(address.get())) {
                return address;
            }
        }
        return Optional.empty();
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static Stream<String> elements(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(",", -1))).map(String::strip);
    }

    private static String named(String element) {
        Matcher matcher = FOR.matcher(element);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Optional<InetAddress> address(String hop) {
        Matcher matcher = WITH_PORT.matcher(hop);
        String literal = !matcher.matches() ? hop : matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
