package org.preferencecenter.desktop.host;

/** Who decides about a setting. */
public enum Decider {
    /** The person, in the window. */
    PERSON,
    /** Somebody who set up the program; the window shows what they set, and says so. */
    CONFIGURATION,
    /** The host, as it likes; the window does not speak of it. */
    HOST
}
