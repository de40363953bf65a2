package org.preferencecenter.desktop.host;

import java.net.URI;

/** What the window needs of the computer it stands on. Called on the JavaFX thread. */
public interface Computer {
    /** Opens an address in the program the person uses for it. False if that cannot be done. */
    boolean open(URI address);

    /** Puts a text on the clipboard. */
    void copy(String text);

    /**
     * Lets the person choose a file, and writes a text into it: all of it or nothing, and for them alone to read.
     *
     * @param suggestedName a name for it, whose ending says what it is
     */
    Saving save(String suggestedName, String text);
}
