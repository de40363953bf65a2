package org.preferencecenter.core.wire;

import org.preferencecenter.core.text.PlainText;

/**
 * The body of {@code PUT /v1/organization/locks/{preference}}. It has no field for an answer: a lock is a no.
 *
 * @param reason shown to the people of the organization beside what they cannot change
 */
public record LockRequest(String reason) {
    /** A paragraph; it stands beside a box. */
    public static final int LONGEST_REASON = 500;

    /** @throws IllegalArgumentException if the reason is empty, too long, or holds characters that a person cannot see */
    public LockRequest {
        if (reason.isBlank() || reason.codePointCount(0, reason.length()) > LONGEST_REASON
                || reason.codePoints().anyMatch(PlainText::isHidden)) {
            throw new IllegalArgumentException(
                    "A reason has 1 to " + LONGEST_REASON + " characters, and none that hides");
        }
    }
}
