package org.preferencecenter.service.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.preferencecenter.service.settings.MailSettings;

/** Hands e-mails to an SMTP server (RFC 5321), over TLS from the start or from the first command on. */
public final class SmtpPostman implements Postman {
    /** A server that is slower is not well. */
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final MailSettings settings;
    private final InstantSource clock;
    private final Session session;

    public SmtpPostman(MailSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String timeout = Long.toString(TIMEOUT.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.encryption()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "true");
        }
        return properties;
    }

    @Override
    public void send(Mail mail) throws MailException {
        try {
            MimeMessage message = message(mail);
            if (settings.login().isPresent()) {
                Transport.send(message, settings.login().get().user(), settings.login().get().password());
            } else {
                Transport.send(message);
            }
        } catch (AuthenticationFailedException e) {
            throw new MailException("The mail server does not take the user and the password");
        } catch (MessagingException e) {
            // Its message may quote the person's address.
            throw new MailException("The mail server did not take an e-mail: " + cause(e));
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[]{mail.language()});
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        // RFC 3834 §5: nobody's holiday notice answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String cause(MessagingException e) {
        Throwable last = e;
        while (last instanceof MessagingException failure && failure.getNextException() != null) {
            last = failure.getNextException();
        }
        return last.getClass().getSimpleName();
    }
}
