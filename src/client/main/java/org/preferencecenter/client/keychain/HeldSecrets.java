package org.preferencecenter.client.keychain;

import org.preferencecenter.client.Secrets;

/** Secrets that hold something of the system: close them with the program. */
public sealed interface HeldSecrets extends Secrets, AutoCloseable permits Keychain, SessionSecrets {
    /** Lets go of what is held. What is in a keychain stays there. */
    @Override
    void close();
}
