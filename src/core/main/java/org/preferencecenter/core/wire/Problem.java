package org.preferencecenter.core.wire;

import java.util.Optional;

/**
 * An error as RFC 9457 tells it. Programs decide by {@code type} alone.
 *
 * @param type one of {@link ProblemType}, or one this version does not know
 */
public record Problem(String type, String title, int status, Optional<String> detail, Optional<String> instance) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), Optional.of(detail), Optional.empty());
    }

    public boolean is(ProblemType expected) {
        return expected.uri().equals(type);
    }
}
