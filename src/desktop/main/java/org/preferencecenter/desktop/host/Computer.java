package org.preferencecenter.desktop.host;

import java.net.URI;
import java.util.concurrent.CompletionStage;

/** What the window needs of the computer it stands on. Called on the JavaFX thread. */
public interface Computer {
    /** Opens an address in the program the person uses for it. False if that cannot be done. */
    boolean open(URI address);

    /** Puts a text on the clipboard. */
    void copy(String text);

    /**
     * Asks the person where to keep a text, and keeps it there as UTF-8: whole or not at all, in place of what was there, and readable
     * by nobody else. False if they did not choose a place. Fails with {@link java.io.IOException} if it cannot be written.
     *
     * @param suggestedName a file name to begin with, such as {@code history.json}
     */
    CompletionStage<Boolean> save(String suggestedName, String text);
}
