package org.preferencecenter.service.logs;

import java.time.Duration;

/**
 * A request and its answer, as far as a log may know of it.
 *
 * @param method one of those that HTTP defines, else {@code OTHER}
 * @param route  the template of the address, so that nothing that somebody made up is in it; {@code none} if there is no such
 */
public record Exchange(String method, String route, int status, Duration duration) {
    /** The logger of the line that each request leaves. */
    public static final String LOGGER = "org.preferencecenter.service.requests";

    /** As a line for people. */
    @Override
    public String toString() {
        return method + " " + route + " " + status + " in " + duration.toMillis() + " ms";
    }
}
