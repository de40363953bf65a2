package org.preferencecenter.client.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LoopbackTest {
    private static final CallbackPage PAGE = new CallbackPage("de", "Fertig <hier>", "\"Zurück\" & weiter.");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Loopback loopback;

    LoopbackTest() throws IOException {
        loopback = Loopback.open(Loopback.addresses(), PAGE, executor);
    }

    @AfterEach
    void close() {
        loopback.close();
        executor.close();
    }

    @Test
    void theQueryIsHandedOnAsTheBrowserSentIt() throws Exception {
        TestBrowser.get(callback("?code=a%20b&state=s"));

        assertThat(loopback.await()).isEqualTo("code=a%20b&state=s");
    }

    @Test
    void aCallbackWithoutQueryCountsAsAnEmptyOne() throws Exception {
        TestBrowser.get(callback(""));

        assertThat(loopback.await()).isEmpty();
    }

    @Test
    void thePageSaysTheGivenWordsAsPlainTextAndNothingElse() throws Exception {
        TestBrowser.Page page = TestBrowser.get(callback("?code=secret-code&state=s"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"de\"", "Fertig &lt;hier&gt;", "&quot;Zurück&quot; &amp; weiter.")
                .doesNotContain("secret-code", "<script", "http:");
        assertThat(page.headers()).containsEntry("Cache-control", List.of("no-store"))
                .containsEntry("Referrer-policy", List.of("no-referrer"))
                .containsEntry("Content-type", List.of("text/html; charset=utf-8"));
    }

    @Test
    void aSecondCallbackIsRefused() throws Exception {
        TestBrowser.get(callback("?code=first"));

        assertThat(TestBrowser.get(callback("?code=second")).status()).isEqualTo(410);
        assertThat(loopback.await()).isEqualTo("code=first");
    }

    @Test
    void otherPathsAreNotFoundAndDoNotCount() throws Exception {
        URI address = loopback.redirect();

        for (String path : List.of("/", "/favicon.ico", "/callback/", "/callback/x", "/Callback", "/%63allback")) {
            assertThat(TestBrowser.get(address.resolve(path)).status()).as(path).isEqualTo(404);
        }
        assertThat(TestBrowser.get(callback("?code=first")).status()).isEqualTo(200);
    }

    @Test
    void otherMethodsAreRefusedAndDoNotCount() throws Exception {
        assertThat(TestBrowser.ask("POST", callback("?code=posted")).status()).isEqualTo(405);
        assertThat(TestBrowser.ask("HEAD", callback("?code=head")).status()).isEqualTo(405);
        assertThat(TestBrowser.get(callback("?code=first")).status()).isEqualTo(200);
    }

    @Test
    void aBrowserThatTriesHttpsFirstSpoilsNothing() throws Exception {
        URI address = loopback.redirect();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(new byte[]{0x16, 0x03, 0x01, 0x00, 0x02, 0x01, 0x00, '\r', '\n', '\r', '\n'});
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }

        assertThat(TestBrowser.get(callback("?code=first")).status()).isEqualTo(200);
    }

    @Test
    void otherMachinesCannotReachIt() throws Exception {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress()).toList();
        Assumptions.assumeFalse(others.isEmpty(), "This machine has only itself");

        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, loopback.redirect().getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void nobodyListensAfterClosing() {
        URI address = loopback.redirect();
        loopback.close();

        assertThatThrownBy(() -> new Socket(address.getHost(), address.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aMachineWithoutTheFirstAddressUsesTheNext() throws Exception {
        InetAddress notHere = InetAddress.getByName("192.0.2.1");

        try (Loopback other = Loopback.open(List.of(notHere, Loopback.addresses().getFirst()), PAGE, executor)) {
            assertThat(other.redirect().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aMachineWithOnlyTheLongAddressIsServed() throws Exception {
        InetAddress six = Loopback.addresses().getLast();
        Assumptions.assumeTrue(NetworkInterface.getByInetAddress(six) != null, "This machine has no IPv6");

        try (Loopback other = Loopback.open(List.of(six), PAGE, executor)) {
            assertThat(other.redirect().toString()).startsWith("http://[::1]:");
            assertThat(TestBrowser.get(URI.create(other.redirect() + "?code=six")).status()).isEqualTo(200);
        }
    }

    @Test
    void aMachineWithoutAnyAddressSaysSo() throws Exception {
        InetAddress notHere = InetAddress.getByName("192.0.2.1");

        assertThatThrownBy(() -> Loopback.open(List.of(notHere), PAGE, executor)).isInstanceOf(IOException.class);
    }

    private URI callback(String query) {
        return URI.create(loopback.redirect() + query);
    }
}
