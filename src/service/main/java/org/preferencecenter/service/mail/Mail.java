package org.preferencecenter.service.mail;

import java.net.URI;

/**
 * An e-mail to one person, in plain text.
 *
 * @param to          the person's address
 * @param language    a BCP 47 tag
 * @param unsubscribe what its unsubscribe button leads to (RFC 8058)
 */
public record Mail(String to, String language, String subject, String text, URI unsubscribe) {
    /** Without the person: it may end up in a log. */
    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
