package org.preferencecenter.desktop.host;

/** What a person may set in the window. */
public enum Setting {
    /** The language of the window. */
    LANGUAGE,
    /** Its colors. */
    THEME,
    /** The size of its text. */
    TEXT_SIZE,
    /** The name of this computer in decisions to come. */
    DEVICE,
    /** How long a question that was put off rests. */
    REASK,
    /** The way to the account service and to the provider. */
    PROXY
}
