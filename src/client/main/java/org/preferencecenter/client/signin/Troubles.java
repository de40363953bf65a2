package org.preferencecenter.client.signin;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.UnknownServiceException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.preferencecenter.client.SignInTrouble;
import org.preferencecenter.client.Trouble;

/** What went wrong between here and the provider, in the words of the client. */
final class Troubles {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;

    private Troubles() {}

    static Trouble of(IOException failure) {
        return switch (failure) {
            case SSLException _,UnknownServiceException _ -> Trouble.NOT_SECURE;
            case InterruptedIOException _ -> Trouble.TIMED_OUT;
            case ProtocolException _ -> Trouble.UNREADABLE_ANSWER;
            default -> Trouble.OFFLINE;
        };
    }

    /** The trouble that a status stands for whatever was asked, if it stands for one. */
    static Optional<Trouble> of(int status) {
        if (status == TOO_MANY_REQUESTS || status == UNAVAILABLE) {
            return Optional.of(Trouble.SERVICE_BUSY);
        }
        return status >= SERVER_ERROR ? Optional.of(Trouble.SERVICE_FAILED) : Optional.empty();
    }

    static SignInTrouble whileSigningIn(Trouble trouble) {
        return switch (trouble) {
            case OFFLINE, TIMED_OUT, SERVICE_FAILED, SERVICE_BUSY -> SignInTrouble.UNREACHABLE;
            case NOT_SECURE -> SignInTrouble.NOT_SECURE;
            case UNREADABLE_ANSWER, UNVERIFIED_RECEIPT -> SignInTrouble.UNREADABLE_ANSWER;
            case REQUEST_REFUSED -> SignInTrouble.REFUSED;
        };
    }

    static Trouble whileRenewing(SignInTrouble trouble) {
        return trouble == SignInTrouble.NOT_SECURE ? Trouble.NOT_SECURE : Trouble.UNREADABLE_ANSWER;
    }
}
