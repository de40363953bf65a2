package org.preferencecenter.service.logs;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preferencecenter.service.store.StoreException;

/**
 * Writes down what failed, and where. What an exception says in its own words may quote a request or a row, and so name a person:
 * only those are quoted of which it is known that they do not.
 */
final class Failures {
    private static final String OWN = "org.preferencecenter.service.";
    /** A cause of a cause of a cause tells nothing new, and a circle of causes has no end. */
    private static final int MOST_CAUSES = 10;

    private Failures() {}

    static String text(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES).map(Failures::one)
                .collect(Collectors.joining("\nCaused by: "));
    }

    private static String one(Throwable failure) {
        String words = mayBeQuoted(failure) && failure.getMessage() != null ? ": " + failure.getMessage() : "";
        return Stream.concat(Stream.of(failure.getClass().getName() + words),
                Stream.of(failure.getStackTrace()).map(frame -> "    at " + frame)).collect(Collectors.joining("\n"));
    }

    private static boolean mayBeQuoted(Throwable failure) {
        // Those that are not our own are of files, sockets and the keys of the issuer.
        return StoreException.isOfDatabase(failure) || failure instanceof IOException
                || failure instanceof JOSEException || failure.getClass().getName().startsWith(OWN);
    }
}
