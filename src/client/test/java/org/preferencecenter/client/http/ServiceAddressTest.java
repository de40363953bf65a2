package org.preferencecenter.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://account.example", "https://account.example:8443/base/", "http://127.0.0.1:8080",
        "http://localhost:8080", "http://[::1]:8080"})
    void tokensTravelEncryptedOrNotAtAll(String address) {
        assertThat(ServiceAddress.of(URI.create(address)).host()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://account.example", "http://localhost.account.example", "http://127.0.0.1.example",
        "http://localhost@account.example", "http://127.0.0.1:80@account.example", "ftp://localhost", "/v1",
        "https:///",
        "mailto:someone@account.example", "HTTP://account.example", "http://10.0.0.1"})
    void everyOtherAddressIsRefused(String address) {
        assertThatThrownBy(() -> ServiceAddress.of(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
