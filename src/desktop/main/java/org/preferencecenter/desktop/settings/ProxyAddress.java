package org.preferencecenter.desktop.settings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preferencecenter.client.ProxyChoice;

/** The address of a proxy as people write it: a name and a port. */
public final class ProxyAddress {
    private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*)://(.*)");
    private static final Pattern ADDRESS = Pattern.compile("(?s)(?:\\[([^\\]]*)]|([^:]*))(?::(.*))?");
    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");

    private ProxyAddress() {}

    /** What a text says. */
    public sealed interface Reading {
        /** It is an address. */
        record Address(ProxyChoice.Manual proxy) implements Reading {}

        /** It is none. */
        record Faulty(Fault fault) implements Reading {}
    }

    /** Why a text is no address. */
    public enum Fault {
        /** There is no name, or none that a proxy could have. */
        HOST,
        /** There is no port, or it is not a number from 1 to 65535. */
        PORT,
        /** It names a proxy of another kind than HTTP. */
        KIND,
        /** It holds a name or a password for the proxy. */
        CREDENTIALS
    }

    public static Reading read(String typed) {
        String text = typed.strip();
        Matcher scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            if (!"http".equals(scheme.group(1).toLowerCase(Locale.ROOT))) {
                return new Reading.Faulty(Fault.KIND);
            }
            text = scheme.group(2).endsWith("/")
                    ? scheme.group(2).substring(0, scheme.group(2).length() - 1)
                    : scheme.group(2);
        }
        return text.indexOf('@') >= 0 ? new Reading.Faulty(Fault.CREDENTIALS) : hostAndPort(text);
    }

    private static Reading hostAndPort(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return new Reading.Faulty(Fault.HOST);
        }
        String host = address.group(1) == null ? address.group(2) : address.group(1);
        String port = address.group(3) == null ? "" : address.group(3);
        // More colons than one are an IPv6 address without its brackets.
        if (!isHost(host) || port.indexOf(':') >= 0) {
            return new Reading.Faulty(Fault.HOST);
        }
        if (!PORT.matcher(port).matches()) {
            return new Reading.Faulty(Fault.PORT);
        }
        try {
            return new Reading.Address(new ProxyChoice.Manual(host, Integer.parseInt(port)));
        } catch (IllegalArgumentException e) {
            return new Reading.Faulty(Fault.PORT);
        }
    }

    private static boolean isHost(String host) {
        try {
            return new ProxyChoice.Manual(host, 1).port() > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As {@link #read} reads it. */
    public static String write(ProxyChoice.Manual proxy) {
        String host = proxy.host().indexOf(':') >= 0 ? "[" + proxy.host() + "]" : proxy.host();
        return host + ":" + proxy.port();
    }
}
