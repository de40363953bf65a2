import org.jspecify.annotations.NullMarked;

/**
 * The offline-first library that a host application builds in. Start at
 * {@link org.preferencecenter.client.PreferenceCenter}.
 */
@NullMarked module org.preferencecenter.client {
    requires transitive org.preferencecenter.core;
    requires com.fasterxml.uuid;
    requires com.nimbusds.jose.jwt;
    requires java.sql;
    requires okhttp3;
    requires okhttp3.sse;
    requires okio;
    requires org.xerial.sqlitejdbc;

    requires com.nimbusds.jose.jwt;
    requires java.keyring;
    requires jdk.httpserver;
    requires oauth2.oidc.sdk;
    requires okhttp3;
    requires okio;

    exports org.preferencecenter.client;

    uses org.preferencecenter.client.PreferenceCenterProvider;
}
