package org.preferencecenter.service.settings;

import java.util.List;

/**
 * How much may be asked.
 *
 * @param accountRequests how many requests a minute for an account
 * @param addressRequests how many requests a minute from an address without a good access token
 * @param accountStreams  how many event streams of an account at once, at this instance
 * @param trustedProxies  who is believed about whom it asks for
 */
public record Limits(int accountRequests, int addressRequests, int accountStreams, List<Network> trustedProxies) {
    public Limits {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
