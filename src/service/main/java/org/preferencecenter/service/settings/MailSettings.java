package org.preferencecenter.service.settings;

import java.net.URI;
import java.util.Optional;
import org.preferencecenter.core.contract.SecureAddress;

/**
 * By which server e-mails go out.
 *
 * @param from  the address they come from
 * @param login who the service is to the server, if it asks
 */
public record MailSettings(String host, int port, Encryption encryption, String from, Optional<Login> login) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    /** What keeps others from reading along on the way to the server. */
    public enum Encryption {
        /** From the start (RFC 8314). */
        TLS,
        /** From the first command on (RFC 3207); without it, nothing is sent. */
        STARTTLS,
        /** Where the server offers it; only for a server on this machine. */
        NONE
    }

    /**
     * Reads {@code smtps://host[:port]} or {@code smtp://host[:port]}.
     *
     * @throws IllegalArgumentException if the address has another form
     */
    static MailSettings at(URI server, String from, Optional<Login> login) {
        boolean tls = "smtps".equals(server.getScheme());
        if (server.getHost() == null || server.getUserInfo() != null || !(tls || "smtp".equals(server.getScheme()))) {
            throw new IllegalArgumentException("Not the address of a mail server");
        }
        Encryption encryption = tls
                ? Encryption.TLS
                : SecureAddress.isLoopback(server.getHost()) ? Encryption.NONE : Encryption.STARTTLS;
        int usual = tls ? SUBMISSION_OVER_TLS : SUBMISSION;
        return new MailSettings(server.getHost(), server.getPort() < 0 ? usual : server.getPort(), encryption, from,
                login);
    }
}
