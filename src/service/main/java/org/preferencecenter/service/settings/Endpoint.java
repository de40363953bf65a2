package org.preferencecenter.service.settings;

/**
 * Where to listen.
 *
 * @param port 0 for any
 */
public record Endpoint(String host, int port) {
    @Override
    public String toString() {
        return host + ", port " + port;
    }
}
