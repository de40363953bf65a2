package org.preferencecenter.core.wire;

import java.util.Locale;

/** The errors of the contract. Those that say so are about one decision of a request, and its others are taken. */
public enum ProblemType {
    /** The text is not JSON, or not what the schema says. Sending it again does not help. */
    MALFORMED_REQUEST(400, "The request is not in the form of the contract"),
    /** A new access token may help. */
    UNAUTHORIZED(401, "The access token is missing, expired or not for this service"),
    /** The access token is good, and not for this. Another one like it does not help. */
    FORBIDDEN(403, "The access token does not allow this"),
    /** The path is none of the contract's. */
    NOT_FOUND(404, "There is nothing at this address"),
    /** The path is one of the contract's, and the method is not. */
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    /** About one decision: a different one came with the same id before. */
    CONFLICTING_DECISION(409, "The account holds another decision with this id"),
    /** The service was restored to an earlier state, or is another one. Starting again from the first decision helps. */
    LEDGER_DIFFERS(409, "The account's ledger is not the one that the reader knows"),
    /** Another request of the person came with the same id before. A new id helps. */
    CONFLICTING_REQUEST(409, "The account holds another request with this id"),
    /** What was asked for is done, or was not of a kind that can be taken back. */
    SETTLED_REQUEST(409, "The request can no longer be taken back"),
    /** What the reader knows of the account was erased because its person asked for it. Nothing of it is to be sent again. */
    ACCOUNT_ERASED(410, "The account was erased"),
    /** Sending less at once helps. */
    TOO_LARGE(413, "The request is larger than the service takes"),
    /** The body is announced as something other than JSON. */
    UNSUPPORTED_MEDIA_TYPE(415, "The request is not JSON"),
    /** About one decision. */
    UNKNOWN_PREFERENCE(422, "No catalog of this service holds the preference"),
    /** About one grant: nobody could show later what the person agreed to. A denial is taken whatever it answered. */
    UNKNOWN_NOTICE(422, "No catalog of this service holds the notice that was answered"),
    /** About one decision. */
    UNKNOWN_ANSWER(422, "The answer is neither GRANTED nor DENIED"),
    /** Sending the same later helps. */
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /** The service is at fault. Sending the same later may help. */
    INTERNAL(500, "The service failed"),
    /** Sending the same later helps. */
    UNAVAILABLE(503, "The service is not available now");

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
