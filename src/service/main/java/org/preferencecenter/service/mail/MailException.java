package org.preferencecenter.service.mail;

/** An e-mail was not taken by the server that sends it on. The message names nobody. */
public final class MailException extends Exception {
    private static final long serialVersionUID = 1L;

    MailException(String message) {
        super(message);
    }
}
