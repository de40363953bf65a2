import org.jspecify.annotations.NullMarked;

/**
 * The offline-first library that a host application builds in. Start at
 * {@link org.preferencecenter.client.PreferenceCenter}.
 */
@NullMarked module org.preferencecenter.client {
    requires transitive org.preferencecenter.core;

    exports org.preferencecenter.client;
}
