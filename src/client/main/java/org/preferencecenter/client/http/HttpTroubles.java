package org.preferencecenter.client.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.preferencecenter.client.Trouble;

/** Names what went wrong below HTTP. */
final class HttpTroubles {
    private HttpTroubles() {}

    static Trouble of(IOException failure) {
        // SocketTimeoutException is one, and so is OkHttp's limit on the whole call.
        if (hasCause(failure, InterruptedIOException.class)) {
            return Trouble.TIMED_OUT;
        }
        if (hasCause(failure, CertificateException.class)) {
            return Trouble.NOT_SECURE;
        }
        if (hasCause(failure, TooMuchException.class)) {
            return Trouble.UNREADABLE_ANSWER;
        }
        // A connection that breaks while TLS is set up says nothing about who is at the other end.
        boolean broken = hasCause(failure, SocketException.class) || hasCause(failure, EOFException.class);
        return failure instanceof SSLException && !broken ? Trouble.NOT_SECURE : Trouble.OFFLINE;
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }
}
