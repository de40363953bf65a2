package org.preferencecenter.service.mail;

/** Sends e-mails. Any thread. */
@FunctionalInterface
public interface Postman {
    /**
     * Hands an e-mail to a server that sends it on.
     *
     * @throws MailException if it was not taken; sending it later may help
     */
    void send(Mail mail) throws MailException;
}
