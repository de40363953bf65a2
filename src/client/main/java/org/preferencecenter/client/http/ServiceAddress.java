package org.preferencecenter.client.http;

import java.net.URI;
import okhttp3.HttpUrl;

/** Where tokens may be sent. */
public final class ServiceAddress {
    private ServiceAddress() {}

    /** Whether it is https, or http that does not leave this machine. */
    public static boolean isSafe(URI address) {
        String host = address.getHost();
        if (host == null) {
            return false;
        }
        boolean here = "127.0.0.1".equals(host) || "[::1]".equals(host) || "localhost".equals(host);
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here);
    }

    static HttpUrl of(URI address) {
        if (!isSafe(address)) {
            throw new IllegalArgumentException("The address of the account service must be https");
        }
        return HttpUrl.get(address.toString());
    }
}
