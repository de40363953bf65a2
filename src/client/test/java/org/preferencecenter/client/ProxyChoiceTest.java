package org.preferencecenter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyChoiceTest {
    @ParameterizedTest
    @ValueSource(strings = {"proxy", "proxy.example.org", "proxy-1.corp_net.example", "10.0.0.1", "2001:db8::1", "::1",
        "proxy.example.org."})
    void aProxyHasANameOrAnAddress(String host) {
        assertThat(new ProxyChoice.Manual(host, 8080).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "you:secret@proxy", "http://proxy", "proxy/", "proxy:8080", "[::1]", "-a",
        "a..b", "pröxy", "a\nb"})
    void whatIsNoHostIsNotTaken(String host) {
        assertThatThrownBy(() -> new ProxyChoice.Manual(host, 8080)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 65_536, Integer.MAX_VALUE})
    void whatIsNoPortIsNotTaken(int port) {
        assertThatThrownBy(() -> new ProxyChoice.Manual("proxy", port)).isInstanceOf(IllegalArgumentException.class);
    }
}
