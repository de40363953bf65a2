package org.preferencecenter.core.wire;

import java.util.Locale;

/** The errors of the contract. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request is not in the form of the contract"), UNAUTHORIZED(401,
            "The access token is missing, expired or not for this service"), NOT_FOUND(404,
                    "There is nothing at this address"), METHOD_NOT_ALLOWED(405,
                            "This address does not take that method"), CONFLICTING_DECISION(409,
                                    "The account holds another decision with this id"), TOO_LARGE(413,
                                            "The request is larger than the service takes"), UNSUPPORTED_MEDIA_TYPE(415,
                                                    "The request is not JSON"), UNKNOWN_PREFERENCE(422,
                                                            "No catalog of this service holds the preference"), UNKNOWN_NOTICE(
                                                                    422,
                                                                    "No catalog of this service holds the notice that was answered"), UNKNOWN_ANSWER(
                                                                            422,
                                                                            "The answer is neither GRANTED nor DENIED"), TOO_MANY_REQUESTS(
                                                                                    429,
                                                                                    "Too many requests"), INTERNAL(500,
                                                                                            "The service failed"), UNAVAILABLE(
                                                                                                    503,
                                                                                                    "The service is not available now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public String uri() {
        return "urn:preference-center:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
