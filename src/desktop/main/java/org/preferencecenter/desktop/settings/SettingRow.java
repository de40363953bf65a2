package org.preferencecenter.desktop.settings;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.style.Styles;

/** A row about one setting: its controls where the person decides, else what somebody else set, and that they did. */
final class SettingRow {
    private final Surroundings surroundings;
    private final Label value = Texts.of("", Styles.QUIET);
    private final Label unkept;
    private final TitledRow row;
    private boolean changed;

    /** @param controls what the person sets it with */
    SettingRow(Setting setting, String title, String explanation, Surroundings surroundings, Node... controls) {
        this.surroundings = surroundings;
        unkept = Texts.of(surroundings.text("settings.unkept"), Styles.TROUBLE);
        Shown.when(false, unkept);
        Region nothing = new Region();
        Shown.when(false, nothing);
        row = new TitledRow(title, nothing, surroundings);
        if (surroundings.settings().decides(setting) == Decider.PERSON) {
            row.add(Texts.of(explanation, Styles.QUIET)).add(controls).add(unkept);
        } else {
            row.add(value, Texts.of(surroundings.text("settings.outside"), Styles.FINE));
        }
    }

    TitledRow node() {
        return row;
    }

    /** What is set, in words. */
    void show(String words) {
        value.setText(words);
        Shown.when(saysItIsNotKept(), unkept);
    }

    /** Whether it says, where the person looks, that what they set here could not be kept. */
    boolean saysItIsNotKept() {
        return changed && !surroundings.settings().kept().get();
    }

    /** The person sets something. */
    void change(UnaryOperator<AppSettings> change) {
        changed = true;
        AppSettings now = surroundings.settings().settings().get();
        surroundings.settings().change(change.apply(now));
    }
}
