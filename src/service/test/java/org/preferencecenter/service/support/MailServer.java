package org.preferencecenter.service.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server that keeps all that it gets. */
public final class MailServer implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Pattern LINK = Pattern.compile("http\\S+(/(?:confirm|unsubscribe)/\\S+)");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public MailServer() {
        server.start();
    }

    public String address() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    /** Demands a user and a password from now on. */
    public void demand(String user, String password) {
        server.setUser(user, password);
        server.getUserManager().setAuthRequired(true);
    }

    /** Waits for so many e-mails in all. */
    public List<MimeMessage> expect(int count) {
        assertThat(server.waitForIncomingEmail(PATIENCE_MILLIS, count)).as("e-mails come").isTrue();
        return received();
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    public static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError(GreenMailUtil.getWholeMessage(mail), e);
        }
    }

    /** The path of the first link of a kind. */
    public static String link(MimeMessage mail, String kind) {
        Matcher matcher = LINK.matcher(text(mail));
        while (matcher.find()) {
            if (matcher.group(1).startsWith(kind)) {
                return URI.create(matcher.group(1)).getPath();
            }
        }
        throw new AssertionError("No link " + kind + " in " + text(mail));
    }

    /** Lets nobody reach it from now on. */
    public void goAway() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
