package org.preferencecenter.client;

/**
 * Makes preference centers. The one implementation is found by {@link java.util.ServiceLoader}, so that this package, which
 * everything else in the library builds on, does not in turn depend on all of it.
 */
public interface PreferenceCenterProvider {
    /** See {@link PreferenceCenter#open(Settings, Secrets)}. */
    PreferenceCenter open(Settings settings, Secrets secrets);

    /** The keychain of the operating system if it works, else the memory of this session. */
    Secrets secrets(Settings settings);
}
