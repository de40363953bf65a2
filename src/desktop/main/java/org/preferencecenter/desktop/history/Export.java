package org.preferencecenter.desktop.history;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.preferencecenter.client.History;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Saves the whole history where the person chooses, and says what came of it. */
final class Export {
    private final Surroundings surroundings;
    private final Hyperlink link;
    private final Label outcome = Texts.of("", Styles.FINE);

    /** @param wanted called when the person wants it */
    Export(Surroundings surroundings, Runnable wanted) {
        this.surroundings = surroundings;
        link = Links.of(surroundings.text("history.export"), wanted);
        link.setAccessibleHelp(surroundings.text("history.export.help"));
        Shown.when(false, outcome);
    }

    Hyperlink link() {
        return link;
    }

    Label outcome() {
        return outcome;
    }

    void save(History history, AccountKey account) {
        Shown.when(false, outcome);
        String text = HistoryFile.of(history, account, surroundings.speech().moments().now());
        surroundings.actions().save(HistoryFile.NAME, text).whenComplete((saved, failure) -> {
            if (failure != null) {
                say("history.export.failed", Styles.TROUBLE);
            } else if (saved) {
                say("history.export.saved", Styles.QUIET);
            }
        });
    }

    private void say(String key, String style) {
        outcome.getStyleClass().setAll("label", Styles.FINE, style);
        Shown.text(Optional.of(surroundings.text(key)), outcome);
    }
}
