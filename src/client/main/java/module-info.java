import org.jspecify.annotations.NullMarked;

/**
 * The offline-first library that a host application builds in. Start at
 * {@link org.preferencecenter.client.PreferenceCenter}.
 */
@NullMarked module org.preferencecenter.client {
    requires transitive org.preferencecenter.core;
    requires com.fasterxml.uuid;
    requires com.nimbusds.jose.jwt;
    requires java.keyring;
    requires java.sql;
    requires jdk.httpserver;
    requires oauth2.oidc.sdk;
    requires okhttp3.sse;
    requires okhttp3;
    requires okio;
    requires org.xerial.sqlitejdbc;

    exports org.preferencecenter.client;

    uses org.preferencecenter.client.PreferenceCenterProvider;

    provides org.preferencecenter.client.PreferenceCenterProvider
            with org.preferencecenter.client.center.LiveCenterProvider;
}
