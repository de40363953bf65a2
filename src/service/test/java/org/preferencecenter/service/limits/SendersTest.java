package org.preferencecenter.service.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.service.settings.Network;

class SendersTest {
    private static final String PROXY = "10.0.0.7";

    private final Senders senders = new Senders(
            Stream.of("10.0.0.0/29", "fd00:17::/32").map(Network::parse).toList());

    @ParameterizedTest
    @CsvSource({"198.51.100.17, 198.51.100.17, true", "198.51.100.17, 198.51.100.18, false",
        "2001:db8:1:2::3, 2001:db8:1:2:ffff:ffff:ffff:ffff, true", "2001:db8:1:2::3, 2001:db8:1:3::3, false",
        "::ffff:198.51.100.17, 198.51.100.17, true"})
    void anAddressOfVersion6CountsByItsFirst64Bits(String one, String other, boolean same) {
        assertThat(sender(one).equals(sender(other))).isEqualTo(same);
    }

    @Test
    void nobodyElseIsBelievedAboutWhomItAsksFor() {
        assertThat(senders.sender(address("198.51.100.17"), List.of("for=203.0.113.5"), List.of("203.0.113.5")))
                .isEqualTo(sender("198.51.100.17"));
        assertThat(senders.sender(address("10.0.0.8"), List.of(), List.of("203.0.113.5")))
                .isEqualTo(sender("10.0.0.8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "198.51.100.1, 203.0.113.5", "nonsense, 203.0.113.5", "203.0.113.5:4711",
        "203.0.113.5, 10.0.0.6", "203.0.113.5,10.0.0.6,fd00:17::9", "203.0.113.5, [fd00:17::9]:80"})
    void aTrustedProxyIsBelievedAboutTheLastHopThatIsNoTrustedProxy(String hops) {
        assertThat(senders.sender(address(PROXY), List.of(), List.of(hops))).isEqualTo(sender("203.0.113.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"for=203.0.113.5", "for=198.51.100.1, for=203.0.113.5;proto=https;by=10.0.0.7",
        "proto=https; For=\"203.0.113.5:4711\"", "for=203.0.113.5, for=10.0.0.6"})
    void theHeaderOfTheStandardIsUnderstoodToo(String forwarded) {
        assertThat(senders.sender(address(PROXY), List.of(forwarded), List.of())).isEqualTo(sender("203.0.113.5"));
    }

    @Test
    void anAddressOfVersion6StandsInBrackets() {
        assertThat(senders.sender(address(PROXY), List.of("for=\"[2001:db8:1:2::3]:4711\""), List.of()))
                .isEqualTo(sender("2001:db8:1:2::3"));
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(senders.sender(address(PROXY), List.of(), List.of("198.51.100.1", "203.0.113.5")))
                .isEqualTo(sender("203.0.113.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "203.0.113.5, unknown", "203.0.113.5, _hidden", "203.0.113.5,", "10.0.0.6",
        "localhost", "203.0.113.500"})
    void whereItSaysNothingThatCanBeUnderstoodItCountsItself(String hops) {
        assertThat(senders.sender(address(PROXY), List.of(), List.of(hops))).isEqualTo(sender(PROXY));
    }

    @Test
    void aHeaderThatTheProxyPassedOnFromItsSenderMakesNobodySomebodyElse() {
        assertThat(senders.sender(address(PROXY), List.of("for=198.51.100.1"), List.of("203.0.113.5")))
                .isEqualTo(sender(PROXY));
        assertThat(senders.sender(address(PROXY), List.of("for=203.0.113.5"), List.of("203.0.113.5")))
                .isEqualTo(sender("203.0.113.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example", "", "/8",
        "fd00::/129"})
    void whatIsNoNetworkIsNotTakenForOne(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private Network sender(String address) {
        return senders.sender(address(address), List.of(), List.of());
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }
}
