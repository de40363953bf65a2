package org.preferencecenter.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Does on the provider's sign-in page what a person would do in a browser: types a name and presses the button. */
final class BrowserStandIn implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    /**
     * Signs in.
     *
     * @param address the page the browser would have opened
     * @param email   the name to type, which is the person's subject too
     * @throws IOException if the way back to the program does not end well
     */
    void signIn(URI address, String email) throws IOException, InterruptedException {
        String form = form(Map.of("username", email, "claims", "{\"email\":\"" + email + "\"}"));
        HttpResponse<String> page = client.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
        if (page.statusCode() != 200) {
            throw new IOException("The way back to the program ended with HTTP " + page.statusCode());
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        client.close();
    }
}
