package org.preferencecenter.desktop.host;

/** The colors that a person wants. */
public enum Theme {
    /** As the system has them, high contrast included. */
    SYSTEM, LIGHT, DARK,
    /** Every text and every outline stands out, on black or on white as the system is dark or light. */
    HIGH_CONTRAST
}
