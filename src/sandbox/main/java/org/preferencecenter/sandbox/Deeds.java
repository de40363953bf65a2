package org.preferencecenter.sandbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.application.Platform;
import javafx.scene.control.Label;

/** Does what the switches ask for off the JavaFX thread, and says in a line how it went. */
final class Deeds {
    private static final Logger LOG = System.getLogger(Deeds.class.getName());

    private final Words words;
    private final Label result = new Label();

    Deeds(Words words) {
        this.words = words;
        result.setText(words.of("result.ready"));
        result.setWrapText(true);
    }

    /** Something that can go wrong. */
    @FunctionalInterface
    interface Deed {
        void run() throws Exception;
    }

    Label result() {
        return result;
    }

    void say(String sentence) {
        result.setText(sentence);
    }

    void run(String name, Deed deed) {
        Thread.ofVirtual().name("sandbox-deed").start(() -> {
            String sentence = outcome(name, deed);
            Platform.runLater(() -> say(sentence));
        });
    }

    private String outcome(String name, Deed deed) {
        try {
            deed.run();
            return words.of("result.done", name);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "A switch of the sandbox did not work", e);
            return words.of("result.failed", e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
