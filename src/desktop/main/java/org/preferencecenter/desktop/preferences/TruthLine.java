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
        getChildren().add(RightToLeft.piece(String.join("\n", lines.answers())));
        lines.saved().ifPresent(remark -> getChildren().addAll(RightToLeft.piece(BETWEEN), colored(remark)));
    }

    private static Text colored(Remark remark) {
        Text colored = RightToLeft.piece(remark.text());
        colored.getStyleClass().add(remark.tone().name().toLowerCase(Locale.ROOT));
        return colored;
    }
}
