package org.preferencecenter.client.center;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Notices that the network is back: Java tells nobody, so the list of networks is compared with the last one. */
final class NetworkWatch {
    private final Supplier<Set<String>> networks;
    private Set<String> last;

    NetworkWatch(Supplier<Set<String>> networks) {
        this.networks = networks;
        this.last = networks.get();
    }

    /** Whether there is a network that was not there at the last look. */
    boolean hasReturned() {
        Set<String> now = networks.get();
        boolean returned = !last.containsAll(now);
        last = now;
        return returned;
    }

    /** The addresses of the networks that are up, this machine's own left out. */
    static Set<String> ofThisComputer() {
        try {
            return NetworkInterface.networkInterfaces().filter(NetworkWatch::isUp)
                    .flatMap(NetworkInterface::inetAddresses).map(Object::toString)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (SocketException e) {
            return Set.of();
        }
    }

    private static boolean isUp(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback();
        } catch (SocketException e) {
            return false;
        }
    }
}
