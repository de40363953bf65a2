package org.preferencecenter.core.wire;

import java.util.Optional;
import org.preferencecenter.core.text.PlainText;

/**
 * An error as RFC 9457 tells it. Programs decide by {@code type} alone.
 *
 * @param type one of {@link ProblemType}, or one this version does not know
 */
public record Problem(String type, String title, int status, Optional<String> detail, Optional<String> instance) {
    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A line. */
    private static final int LONGEST_TITLE = 200;
    /** A paragraph; it is shown beside a choice that the service does not take. */
    private static final int LONGEST_DETAIL = 1_000;

    /** Keeps what can be shown of the words for people. */
    public Problem {
        title = PlainText.of(title, LONGEST_TITLE);
        detail = detail.map(text -> PlainText.of(text, LONGEST_DETAIL));
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), Optional.of(detail), Optional.empty());
    }

    /** The same, of one time that it happened. */
    public Problem about(String occurrence) {
        return new Problem(type, title, status, detail, Optional.of(occurrence));
    }

    public boolean is(ProblemType expected) {
        return expected.uri().equals(type);
    }
}
