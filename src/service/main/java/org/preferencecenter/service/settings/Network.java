package org.preferencecenter.service.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Internet addresses that begin with the same bits (RFC 4632, RFC 4291 §2.3). An IPv4 address that is written as one of IPv6
 * counts as what it is.
 *
 * @param start  its first address
 * @param prefix how many bits are the same
 */
public record Network(InetAddress start, int prefix) {
    private static final int SUBSCRIBER_PREFIX = 64;
    private static final int IPV6_BITS = 128;

    /** @throws IllegalArgumentException if there are no so many bits */
    public Network {
        if (prefix < 0 || prefix > bits(start)) {
            throw new IllegalArgumentException("An address has " + bits(start) + " bits");
        }
    }

    /**
     * Reads an address, or a network such as {@code 10.0.0.0/8}.
     *
     * @throws IllegalArgumentException if it is neither; names are never looked up
     */
    public static Network parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress start = InetAddress.ofLiteral(parts[0]);
        return new Network(start, parts.length == 1 ? bits(start) : Integer.parseInt(parts[1]));
    }

    /** What belongs to one subscriber: one address of IPv4, and of IPv6 a network of 64 bits, in which everybody has any address. */
    public static Network ofSubscriber(InetAddress address) {
        int bits = bits(address);
        return bits < IPV6_BITS
                ? new Network(address, bits)
                : new Network(first(address, SUBSCRIBER_PREFIX), SUBSCRIBER_PREFIX);
    }

    /** Whether the address is one of these. */
    public boolean contains(InetAddress address) {
        return bits(address) == bits(start) && first(address, prefix).equals(first(start, prefix));
    }

    /** The address with nothing after the prefix. */
    private static InetAddress first(InetAddress address, int prefix) {
        byte[] bytes = address.getAddress();
        for (int bit = prefix; bit < bits(address); bit++) {
            bytes[bit / Byte.SIZE] &= (byte) ~(1 << (Byte.SIZE - 1 - bit % Byte.SIZE));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("It has the length of an address", e);
        }
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
