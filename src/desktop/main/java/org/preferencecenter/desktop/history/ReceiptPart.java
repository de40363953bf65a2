package org.preferencecenter.desktop.history;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.ProofWords;
import org.preferencecenter.desktop.text.Remark;

/** The receipt of an answer: what it says, its text to take along, and a check of it and of the words, without a network. */
final class ReceiptPart {
    private final HistoryEntry entry;
    private final Surroundings surroundings;
    private final VBox outcome = new VBox();
    private final VBox part = new VBox();

    ReceiptPart(HistoryEntry entry, Surroundings surroundings) {
        this.entry = entry;
        this.surroundings = surroundings;
        Button verify = new Button(surroundings.text("history.verify"));
        verify.setAccessibleHelp(surroundings.text("history.verify.help"));
        verify.setOnAction(event -> surroundings.actions().history().whenComplete(this::tell));
        outcome.getStyleClass().add(Styles.STACK);
        part.getStyleClass().add(Styles.GROUP);
        part.getChildren().add(Texts.of(surroundings.text("history.receipt"), Styles.HEADING));
        if (entry.proof() instanceof ReceiptProof.Verified(ReceiptClaims claims)) {
            part.getChildren().add(claims(claims));
        }
        entry.receipt().map(this::text).ifPresent(part.getChildren()::add);
        part.getChildren().addAll(EqualButtons.atTheStart(verify), outcome);
        Shown.when(false, outcome);
    }

    Node node() {
        return part;
    }

    private Node claims(ReceiptClaims claims) {
        return new Terms(surroundings.narrow())
                .add(surroundings.text("history.claims.service"), claims.service())
                .add(surroundings.text("history.claims.received"),
                        surroundings.speech().moments().exact(claims.receivedAt()))
                .add(surroundings.text("history.claims.place"), surroundings.text("history.claims.sequence",
                        claims.sequence()))
                .add(surroundings.text("history.claims.number"), claims.id());
    }

    private Node text(String receipt) {
        TextField field = new TextField(receipt);
        field.setEditable(false);
        Label name = Texts.of(surroundings.text("history.receipt.text"), Styles.FINE);
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        Label copied = Texts.of(surroundings.text("history.receipt.copied"), Styles.FINE);
        Shown.when(false, copied);
        Button copy = new Button(surroundings.text("history.receipt.copy"));
        copy.setOnAction(event -> {
            surroundings.actions().copy(receipt);
            Shown.when(true, copied);
        });
        Reflow line = new Reflow(surroundings.narrow(), field, field, EqualButtons.atTheStart(copy));
        line.getStyleClass().add(Styles.ADDRESS);
        VBox text = new VBox(name, line, copied);
        text.getStyleClass().add(Styles.STACK);
        return text;
    }

    /** Reads the files anew, so that what is told is true of them now. */
    private void tell(@Nullable History history, @Nullable Throwable failure) {
        outcome.getChildren().clear();
        if (history == null) {
            add(new Remark(surroundings.text("history.failed"), Remark.Tone.TROUBLE));
        } else {
            history.entry(entry.decision()).ifPresentOrElse(now -> {
                add(ProofWords.receipt(now, surroundings.speech()));
                add(ProofWords.words(now, surroundings.speech()));
                outcome.getChildren().add(Texts.of(surroundings.text("history.verify.offline"), Styles.FINE));
            }, () -> add(new Remark(surroundings.text("history.verify.gone"), Remark.Tone.ATTENTION)));
        }
        Shown.when(true, outcome);
    }

    private void add(Remark remark) {
        Label label = Texts.of("");
        Shown.remark(Optional.of(remark), label);
        outcome.getChildren().add(label);
    }
}
