package org.preferencecenter.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What helps whoever helps a person: versions, counts and troubles. It tells nothing of what was decided, of who the person is,
 * or of what opens their account.
 *
 * @param at          when this was
 * @param application name and version of the host
 * @param java        version and vendor of the Java runtime
 * @param system      name, version and processor of the operating system
 * @param schema      the version of the tables in the file of an account
 * @param holdings    what is kept of the account that is signed in; nothing if nobody is, or if it cannot be read
 * @param troubles    what went wrong since the program started, the latest first; the oldest are forgotten
 */
public record Diagnostics(Instant at, String application, String java, String system, int schema,
        Optional<Holdings> holdings, List<PastTrouble> troubles) {
    public Diagnostics {
        troubles = List.copyOf(troubles);
    }

    /**
     * How much is kept of an account.
     *
     * @param decisions all that are kept here, wherever they were made
     * @param receipts  the decisions that are proved to be in the account
     * @param unsent    the decisions that are still to be sent
     * @param rejected  the decisions that the account service does not take
     * @param putOff    the questions that were answered with "not now"
     * @param cursor    how much of the account's ledger is here, as the account service counts
     */
    public record Holdings(int decisions, int receipts, int unsent, int rejected, int putOff, long cursor) {}
}
