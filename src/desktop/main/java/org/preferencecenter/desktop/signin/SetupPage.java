package org.preferencecenter.desktop.signin;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.preferencecenter.desktop.parts.Scrolling;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Speech;

/** What a person sees while the program has no account service to sign in to. */
public final class SetupPage {
    private SetupPage() {}

    /**
     * A page with one sentence and the file it is about.
     *
     * @param key the sentence
     */
    public static Node of(String key, Path file, Speech speech, Object... values) {
        VBox page = new VBox(Emblem.make(), Texts.of(speech.text("signin.setup.title"), Styles.PAGE_TITLE),
                Texts.of(speech.text(key, values)), Texts.of(file.toString(), Styles.FINE),
                Texts.of(speech.text("signin.quiet"), Styles.QUIET));
        page.getStyleClass().add(Styles.SIGN_IN);
        return Scrolling.of(page, Pos.CENTER);
    }
}
