package org.preferencecenter.desktop.status;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Remark;
import org.preferencecenter.desktop.text.SyncWords;
import org.preferencecenter.desktop.text.SyncWords.Step;

/** One sentence about this computer and the account, always true, with the next step where there is one. */
public final class StatusLine {
    private final Surroundings surroundings;
    private final Runnable signIn;
    private final Region dot = new Region();
    private final Label sentence = Texts.of("", Styles.FINE);
    private final Label heard = Texts.of("", Styles.FINE);
    private final Hyperlink step;
    private final Reflow line;
    private Step next = Step.NONE;

    /** @param signIn what "sign in again" does */
    public StatusLine(Surroundings surroundings, Runnable signIn) {
        this.surroundings = surroundings;
        this.signIn = signIn;
        step = Links.of("", this::takeStep);
        step.getStyleClass().add(Styles.FINE);
        sentence.getStyleClass().add(Styles.SENTENCE);
        StackPane said = new StackPane(sentence, dot);
        StackPane.setAlignment(dot, Pos.CENTER_LEFT);
        line = new Reflow(surroundings.narrow(), said, said, step, heard);
        line.getStyleClass().add(Styles.STATUS);
        line.setAccessibleText(surroundings.text("sync.help"));
    }

    public Region node() {
        return line;
    }

    public void show(CenterState state) {
        Remark remark = SyncWords.sentence(state, surroundings.speech());
        Shown.tone(remark, dot, Styles.DOT);
        sentence.setText(remark.text());
        next = SyncWords.step(state.sync());
        Shown.when(next != Step.NONE, step);
        step.setText(switch (next) {
            case NONE -> "";
            case TRY_NOW -> surroundings.text("sync.step.tryNow");
            case SIGN_IN -> surroundings.text("sync.step.signIn");
        });
        Shown.text(SyncWords.heard(state.sync(), surroundings.speech()), heard);
    }

    private void takeStep() {
        switch (next) {
            case NONE -> {}
            case TRY_NOW -> surroundings.actions().syncNow();
            case SIGN_IN -> signIn.run();
        }
    }
}
