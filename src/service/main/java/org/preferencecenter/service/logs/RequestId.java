package org.preferencecenter.service.logs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Names a request, in its answer and in all that the log says while it is under way.
 *
 * @param text in characters that are safe in a header, a URN and a log
 */
public record RequestId(String text) {
    private static final ScopedValue<RequestId> CURRENT = ScopedValue.newInstance();

    /** UUIDs, ULIDs and the hexadecimal ids of proxies, and without dot, colon and at sign no address of anybody. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    /**
     * The id that a request came with, or else a new one.
     *
     * @param sent the values of the header, as anybody may have written them
     */
    public static RequestId of(List<String> sent, Supplier<UUID> ids) {
        return new RequestId(sent.size() == 1 && WELL_FORMED.matcher(sent.getFirst()).matches()
                ? sent.getFirst()
                : ids.get().toString());
    }

    /** The request that this thread works for. */
    public static Optional<RequestId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** As the {@code instance} of a problem (RFC 9457 §3.1.5). */
    public String urn() {
        return "urn:preference-center:request:" + text;
    }

    /** Works for the request. */
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
