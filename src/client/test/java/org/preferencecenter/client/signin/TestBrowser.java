package org.preferencecenter.client.signin;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a browser does, as far as a sign-in cares. */
final class TestBrowser {
    private TestBrowser() {}

    static Page get(URI address) throws IOException {
        return ask("GET", address);
    }

    static Page ask(String method, URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setRequestMethod(method);
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        try (InputStream body = status < 400 ? connection.getInputStream() : InputStream.nullInputStream()) {
            return new Page(status, connection.getHeaderFields(),
                    new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            connection.disconnect();
        }
    }

    /** What came back. */
    record Page(int status, Map<String, List<String>> headers, String body) {}
}
