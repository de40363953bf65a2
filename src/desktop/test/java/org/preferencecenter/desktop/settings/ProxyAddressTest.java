package org.preferencecenter.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.desktop.settings.ProxyAddress.Fault;
import org.preferencecenter.desktop.settings.ProxyAddress.Reading;

class ProxyAddressTest {
    @ParameterizedTest
    @CsvSource({"proxy.example.org:8080, proxy.example.org, 8080", "'  proxy:1 ', proxy, 1",
        "http://proxy:65535/, proxy, 65535", "HTTP://10.0.0.1:3128, 10.0.0.1, 3128",
        "[2001:db8::1]:8080, 2001:db8::1, 8080"})
    void anAddressIsANameAndAPort(String typed, String host, int port) {
        ProxyChoice.Manual proxy = new ProxyChoice.Manual(host, port);

        assertThat(ProxyAddress.read(typed)).isEqualTo(new Reading.Address(proxy));
        assertThat(ProxyAddress.read(ProxyAddress.write(proxy))).isEqualTo(new Reading.Address(proxy));
    }

    @ParameterizedTest
    @CsvSource({"'', HOST", ":8080, HOST", "a b:1, HOST", "2001:db8::1, HOST", "pröxy:1, HOST", "proxy/path:1, HOST",
        "proxy, PORT", "proxy:, PORT", "proxy:0, PORT", "proxy:65536, PORT", "proxy:80x, PORT",
        "proxy:99999999999, PORT",
        "proxy:-1, PORT", "socks5://proxy:1080, KIND", "https://proxy:443, KIND", "file:///etc/passwd, KIND",
        "you:secret@proxy:8080, CREDENTIALS", "http://you@proxy:8080, CREDENTIALS",
        "'proxy:8080\n@elsewhere:1', CREDENTIALS"})
    void whatIsNoAddressIsSaidToBeNoneAndWhy(String typed, Fault why) {
        assertThat(ProxyAddress.read(typed)).isEqualTo(new Reading.Faulty(why));
    }
}
