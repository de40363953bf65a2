package org.preferencecenter.core.contract;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Tells addresses that nobody on the way can read or change: the only ones that tokens are sent to or keys taken from. */
public final class SecureAddress {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private SecureAddress() {}

    /** Whether it is {@code https}, or {@code http} that never leaves this machine. */
    public static boolean holds(URI address) {
        return ("https".equals(scheme(address)) && address.getHost() != null) || isPlainLoopback(address);
    }

    /**
     * Whether an issuer may name this address as its own. Only an issuer that is itself plain HTTP on this machine may send
     * secrets to plain HTTP on this machine.
     */
    public static boolean holds(URI address, URI issuer) {
        return holds(address) && (!isPlainLoopback(address) || isPlainLoopback(issuer));
    }

    /** Whether it is {@code http} that never leaves this machine. */
    public static boolean isPlainLoopback(URI address) {
        return "http".equals(scheme(address)) && address.getHost() != null
                && isLoopback(address.getHost());
    }

    /** Whether a host is this machine, by its usual names. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }
}
