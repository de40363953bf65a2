package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkWatchTest {
    private final Set<String> networks = new HashSet<>(Set.of("home"));
    private final NetworkWatch watch = new NetworkWatch(() -> Set.copyOf(networks));

    @Test
    void theNetworkThatWasThereAllAlongDidNotReturn() {
        assertThat(watch.hasReturned()).isFalse();
    }

    @Test
    void aNetworkThatGoesDidNotReturnUntilItComes() {
        networks.clear();
        assertThat(watch.hasReturned()).isFalse();

        networks.add("home");
        assertThat(watch.hasReturned()).isTrue();
        assertThat(watch.hasReturned()).as("once").isFalse();
    }

    @Test
    void anotherNetworkInThePlaceOfTheFirstIsAWayToTheServiceToo() {
        networks.clear();
        networks.add("train");

        assertThat(watch.hasReturned()).isTrue();
    }

    @Test
    void thisMachinesOwnAddressIsNoNetwork() {
        assertThat(NetworkWatch.ofThisComputer()).noneMatch(address -> address.contains("127.0.0.1"));
    }
}
