package org.preferencecenter.service.http;

import java.util.Map;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;

/** The request is not carried out, and this is what its sender is told. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;
    private final transient Map<String, String> headers;

    ProblemException(ProblemType type, String detail) {
        this(type, detail, Map.of());
    }

    ProblemException(ProblemType type, String detail, Map<String, String> headers) {
        super(type.title());
        this.problem = Problem.of(type, detail);
        this.headers = headers;
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
