package org.preferencecenter.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.preferencecenter.client.Trouble;

/** Names what went wrong below HTTP. */
final class HttpTroubles {
    private HttpTroubles() {}

    static Trouble of(IOException failure) {
        if (hasCause(failure, CertificateException.class) || failure instanceof SSLException) {
            return Trouble.NOT_SECURE;
        }
        // SocketTimeoutException is one, and so is OkHttp's limit on the whole call.
        return failure instanceof InterruptedIOException ? Trouble.TIMED_OUT : Trouble.OFFLINE;
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
