package org.preferencecenter.desktop.host;

/** What became of saving a text to a file. */
public enum Saving {
    SAVED,
    /** The person chose no place. */
    CANCELLED,
    /** It could not be written there. */
    FAILED,
    /** The host has no way to save a file. */
    UNAVAILABLE
}
