package org.preferencecenter.desktop.host;

import java.net.URI;

/** What the window needs of the computer it stands on. Called on the JavaFX thread. */
public interface Computer {
    /** Opens an address in the program the person uses for it. False if that cannot be done. */
    boolean open(URI address);

    /** Puts a text on the clipboard. */
    void copy(String text);

    /**
     * Lets the person choose a place, and saves a text there. Waits for them.
     *
     * @param name what to call the file, unless they call it something else
     */
    default Saving save(String name, String text) {
        return Saving.UNAVAILABLE;
    }
}
