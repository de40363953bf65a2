package org.preferencecenter.client.http;

import java.net.URI;
import okhttp3.HttpUrl;
import org.preferencecenter.core.contract.SecureAddress;

/** The account service's address, as OkHttp has it. */
final class ServiceAddress {
    private ServiceAddress() {}

    /** @throws IllegalArgumentException if tokens must not be sent there */
    static HttpUrl of(URI address) {
        if (!SecureAddress.holds(address)) {
            throw new IllegalArgumentException("The address of the account service must be https");
        }
        return HttpUrl.get(address.toString());
    }
}
