package org.preferencecenter.client;

import java.util.Optional;

/**
 * Makes preference centers. The one implementation is found by {@link java.util.ServiceLoader}, so that this package, which
 * everything else in the library builds on, does not in turn depend on all of it.
 */
public interface PreferenceCenterProvider {
    /**
     * See {@link PreferenceCenter#open(Settings, Secrets)}.
     *
     * @param secrets the host's keychain; without one, that of the operating system if it works, else the memory of this session
     */
    PreferenceCenter open(Settings settings, Optional<Secrets> secrets);
}
