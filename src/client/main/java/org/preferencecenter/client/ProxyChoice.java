package org.preferencecenter.client;

import java.util.regex.Pattern;

/**
 * The way to the account service and to the provider. It is taken by each new connection, the ones of a sign-in included; the
 * browser has a way of its own. A proxy that asks for a name and a password is not supported: none is kept, and none is sent.
 */
public sealed interface ProxyChoice {
    /** As the computer is set; a host says with {@code java.net.useSystemProxies} whether Java looks there. */
    record AsSystem() implements ProxyChoice {}

    /** No proxy, whatever the computer is set to. */
    record None() implements ProxyChoice {}

    /**
     * An HTTP proxy. What runs on this computer itself is called without it.
     *
     * @param host a name or an IP address, in the letters of ASCII; an IPv6 address without brackets
     * @param port from 1 to 65535
     */
    record Manual(String host, int port) implements ProxyChoice {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?\\.?");
        private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
        private static final int LAST_PORT = 65_535;

        /** @throws IllegalArgumentException if there is no such host or port */
        public Manual {
            boolean name = NAME.matcher(host).matches() && !host.contains("..");
            boolean ipv6 = host.indexOf(':') >= 0 && IPV6.matcher(host).matches();
            if (!name && !ipv6) {
                throw new IllegalArgumentException("A proxy is named by a host name or an IP address");
            }
            if (port < 1 || port > LAST_PORT) {
                throw new IllegalArgumentException("A port is a number from 1 to 65535");
            }
        }
    }
}
