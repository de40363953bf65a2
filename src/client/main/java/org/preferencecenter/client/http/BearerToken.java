package org.preferencecenter.client.http;

import java.util.regex.Pattern;

/** The form of an access token in a request (RFC 6750 §2.1). */
final class BearerToken {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private BearerToken() {}

    /** Whether the token can be sent; no service could take one that cannot. */
    static boolean isSendable(String token) {
        return FORM.matcher(token).matches();
    }
}
