package org.preferencecenter.desktop.host;

/**
 * Keeps, from one start to the next, what a window remembers of itself: where it stood, and its page. It holds nothing about a
 * person. Called on the JavaFX thread.
 */
public interface WindowMemory {
    /** What was kept last; an empty text where there is nothing that can be read. */
    String read();

    /** Keeps a text of a few lines. What cannot be kept is forgotten. */
    void keep(String text);

    /** Forgets everything, so that each window opens as the first one did. */
    static WindowMemory none() {
        return new WindowMemory() {
            @Override
            public String read() {
                return "";
            }

            @Override
            public void keep(String text) {}
        };
    }
}
