package org.preferencecenter.desktop.data;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Requests;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Says all that an erasure does, and then asks whether it is wanted. The way back is what the Esc key does, too. */
final class ErasureDialog {
    private final Surroundings surroundings;
    private final Requests requests;
    private final PersonRequestDemand demand;
    private final Answer answer;
    private final Label progress = Texts.of("", Styles.FINE);
    private final Overlays.Overlay overlay;
    private boolean underWay;

    /** What the account says. Also told when the person went back meanwhile. */
    interface Answer {
        void received(PersonRequest request);

        /** Whether it arrived is not known. */
        void missing();
    }

    /** Opens the dialog. */
    ErasureDialog(ErasureTerms terms, String vendor, Requests requests, Surroundings surroundings, Answer answer) {
        this.surroundings = surroundings;
        this.requests = requests;
        this.demand = requests.demand(RequestKind.ERASURE);
        this.answer = answer;
        String title = surroundings.text("erasure.title");
        Shown.when(false, progress);
        VBox body = new VBox(Texts.of(title, Styles.DIALOG_TITLE), told(terms, vendor));
        Button back = new Button(surroundings.text("erasure.back"));
        back.setOnAction(event -> close());
        Button request = new Button(surroundings.text("erasure.request"));
        request.setOnAction(event -> request());
        VBox foot = new VBox(progress, EqualButtons.atTheEnd(back, request));
        foot.getStyleClass().add(Styles.STACK);
        overlay = surroundings.overlays().open(new Sheet(title, body, foot), back, this::close);
    }

    private Terms told(ErasureTerms terms, String vendor) {
        ErasureWords words = new ErasureWords(terms, surroundings.speech());
        return new Terms(surroundings.narrow())
                .add(surroundings.text("erasure.term.when"), words.when())
                .add(surroundings.text("erasure.term.goes"), words.goes())
                .add(surroundings.text("erasure.term.stays"), words.stays())
                .add(surroundings.text("erasure.term.why"), words.why())
                .add(surroundings.text("erasure.term.until"), words.until())
                .add(surroundings.text("erasure.term.here"), surroundings.text("erasure.here"))
                .add(surroundings.text("erasure.term.beyond"), surroundings.text("data.beyond", vendor));
    }

    void close() {
        overlay.close();
    }

    private void request() {
        if (underWay) {
            return;
        }
        underWay = true;
        say(surroundings.text("erasure.sending"));
        requests.make(demand).thenAccept(outcome -> {
            underWay = false;
            if (outcome instanceof RequestOutcome.Done<PersonRequestResponse>(PersonRequestResponse response)) {
                close();
                answer.received(response.request());
            } else {
                fail(outcome);
            }
        });
    }

    private void fail(RequestOutcome<?> outcome) {
        String why = OutcomeWords.of(outcome, surroundings.speech());
        if (outcome instanceof RequestOutcome.Unanswered || outcome instanceof RequestOutcome.Unreadable) {
            say(surroundings.text("erasure.unanswered", why));
            answer.missing();
        } else {
            say(surroundings.text("erasure.failed", why));
        }
    }

    private void say(String sentence) {
        Shown.text(Optional.of(sentence), progress);
    }
}
