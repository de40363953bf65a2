package org.preferencecenter.desktop.host;

/** What became of a text that was to be saved in a file. */
public enum Saving {
    SAVED,
    /** The person chose no file. */
    CANCELLED,
    /** It could not be written there; what was there before is as it was. */
    FAILED
}
