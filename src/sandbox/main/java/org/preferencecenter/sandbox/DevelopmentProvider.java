package org.preferencecenter.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** An OpenID provider that lets everyone in under the name they type. For development only. */
final class DevelopmentProvider implements AutoCloseable {
    static final String CLIENT = "preference-center-sandbox";
    static final String AUDIENCE = "account-service";
    static final String ORGANIZATION = "sandbox-organization";
    private static final String NAME = "sandbox";
    /** Short, so that the refresh of tokens is something one meets in the sandbox. */
    private static final long TOKEN_SECONDS = 300;

    private final MockOAuth2Server server;

    private DevelopmentProvider(MockOAuth2Server server) {
        this.server = server;
    }

    /**
     * Starts the provider.
     *
     * @param port   on this machine; 0 for any
     * @param folder where its sign-in page may be laid
     * @throws IOException if the page cannot be laid there
     */
    static DevelopmentProvider start(int port, Path folder) throws IOException {
        Path page = folder.resolve("login.html");
        try (InputStream in = DevelopmentProvider.class.getResourceAsStream("login.html")) {
            if (in == null) {
                throw new IOException("login.html ships beside this class");
            }
            Files.write(page, in.readAllBytes());
        }
        OAuth2Config config = new OAuth2Config(true, page.toString(), null, true, new OAuth2TokenProvider(),
                Set.of(new DefaultOAuth2TokenCallback(NAME, "nobody", "JWT", List.of(AUDIENCE),
                        Map.of("organization", ORGANIZATION), TOKEN_SECONDS)));
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start(InetAddress.getLoopbackAddress(), port);
        return new DevelopmentProvider(server);
    }

    URI issuer() {
        return server.issuerUrl(NAME).uri();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
