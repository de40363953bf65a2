package org.preferencecenter.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.desktop.text.Speech;

/** A list of terms and what is said of them. */
final class Facts {
    private final Speech speech;
    private final List<Html> lines = new ArrayList<>();

    Facts(Speech speech) {
        this.speech = speech;
    }

    /** Adds what is said of the term with this key. */
    Facts add(String key, Html said) {
        lines.add(Html.element("dt", Html.text(speech.text(key))));
        lines.add(Html.element("dd", said));
        return this;
    }

    /** Adds a text that comes from elsewhere. */
    Facts add(String key, String said) {
        return add(key, Html.foreign(said));
    }

    /** Adds it where there is one. */
    Facts add(String key, Optional<String> said) {
        said.ifPresent(text -> add(key, text));
        return this;
    }

    Html list() {
        return Html.element("dl", Html.all(lines));
    }
}
