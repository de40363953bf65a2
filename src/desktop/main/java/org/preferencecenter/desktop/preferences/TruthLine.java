package org.preferencecenter.desktop.preferences;

import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.preferencecenter.desktop.parts.RightToLeft;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Remark;

/** The line of truth: what was answered, when and where, and whether it is saved. */
final class TruthLine extends TextFlow {
    private static final String BETWEEN = " · ";

    TruthLine() {
        getStyleClass().addAll(Styles.TEXT_FLOW, Styles.FINE);
    }

    void show(PreferenceLines lines) {
        getChildren().clear();
        getChildren().add(plain(String.join("\n", lines.answers())));
        lines.saved().ifPresent(remark -> getChildren().addAll(plain(BETWEEN), colored(remark)));
    }

    private static Text plain(String text) {
        Text plain = new Text(RightToLeft.wrappable(text));
        plain.getStyleClass().add("text");
        return plain;
    }

    private static Text colored(Remark remark) {
        Text colored = plain(remark.text());
        colored.getStyleClass().add(remark.tone().name().toLowerCase(Locale.ROOT));
        return colored;
    }
}
