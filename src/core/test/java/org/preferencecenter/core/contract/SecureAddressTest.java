package org.preferencecenter.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://id.example", "HTTPS://id.example/a", "http://127.0.0.1:8080", "http://localhost/x",
        "http://[::1]:80"})
    void httpsAndThisMachineAreSecure(String address) {
        assertThat(SecureAddress.holds(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://id.example", "http://localhost.evil.example", "http://127.0.0.1.evil.example",
        "http://127.0.0.1@evil.example", "ftp://127.0.0.1", "file:///etc/passwd", "https:id.example", "id.example", ""})
    void everythingElseIsNot(String address) {
        assertThat(SecureAddress.holds(URI.create(address))).isFalse();
    }

    @Test
    void onlyAPlainIssuerOnThisMachineMayNamePlainAddressesOnThisMachine() {
        URI plain = URI.create("http://127.0.0.1:1/token");

        assertThat(SecureAddress.holds(plain, URI.create("http://localhost:2"))).isTrue();
        assertThat(SecureAddress.holds(plain, URI.create("https://id.example"))).isFalse();
    }
}
