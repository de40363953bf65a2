package org.preferencecenter.service.token;

import java.net.URI;
import java.util.Set;

/** Tells addresses that nobody on the way can tamper with. */
public final class SafeAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** Whether it is {@code https}, or {@code http} that does not leave the machine. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
    }
}
