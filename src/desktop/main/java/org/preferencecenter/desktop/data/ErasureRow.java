package org.preferencecenter.desktop.data;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Moments;

/** That the account forgets the person: asking for it, what became of that, and taking it back. */
final class ErasureRow {
    private final RequestDesk desk;
    private final String vendor;
    private final Surroundings surroundings;
    private final Label standing = Texts.of("", Styles.FINE);
    private final Label progress = Texts.of("", Styles.FINE);
    private final Hyperlink ask;
    private final Hyperlink takeBack;
    private final AgainLink again;
    private final TitledRow row;
    private @Nullable ErasureDialog dialog;
    private boolean underWay;
    private boolean looking;

    /** @param signIn what "sign in again" does */
    ErasureRow(RequestDesk desk, String vendor, Surroundings surroundings, Runnable signIn) {
        this.desk = desk;
        this.vendor = vendor;
        this.surroundings = surroundings;
        ask = Links.of(surroundings.text("data.erasure.ask"), this::ask);
        ask.setAccessibleText(surroundings.text("data.erasure.ask.name"));
        takeBack = Links.of(surroundings.text("data.erasure.takeBack"), this::takeBack);
        takeBack.setAccessibleText(surroundings.text("data.erasure.takeBack.name"));
        again = new AgainLink(surroundings, desk::load, signIn);
        VBox links = new VBox(ask, takeBack, again.node());
        links.getStyleClass().add(Styles.ROW_LINKS);
        row = new TitledRow(surroundings.text("data.erasure"), links, surroundings)
                .say(surroundings.text("data.erasure.text")).add(standing, progress);
        Shown.when(false, progress);
    }

    Row node() {
        return row;
    }

    /** Shows what is known now. */
    void show() {
        Optional<PersonRequest> latest = desk.latest(RequestKind.ERASURE);
        boolean open = latest.filter(each -> each.status() == RequestStatus.RECEIVED).isPresent();
        Shown.when(desk.isListed() && !open, ask);
        Shown.when(open, takeBack);
        again.show(desk.failure());
        Shown.text(desk.isListed() ? latest.map(this::standing) : Optional.of(unlisted()), standing);
    }

    void visit() {
        looking = true;
    }

    /** The person leaves; a dialog about them must not stay. */
    void leave() {
        looking = false;
        if (dialog != null) {
            dialog.close();
        }
    }

    private String unlisted() {
        return desk.failure()
                .map(outcome -> surroundings.text("data.erasure.unknown",
                        OutcomeWords.of(outcome, surroundings.speech())))
                .orElseGet(() -> surroundings.text("data.erasure.loading"));
    }

    private String standing(PersonRequest request) {
        Moments moments = surroundings.speech().moments();
        Optional<ErasureTerms> terms = request.erasure();
        Optional<String> sentence = switch (request.status()) {
            case RECEIVED ->
                terms.map(each -> surroundings.text("data.erasure.open", moments.dateOf(request.receivedAt()),
                        moments.dayAndTime(each.carryOutAt()), moments.dateOf(request.dueAt())));
            case DONE -> terms.flatMap(each -> each.carriedOutAt().map(at -> surroundings.text("data.erasure.done",
                    moments.dateOf(at), moments.dateOf(each.proof().until()))));
            case CANCELLED ->
                Optional.of(surroundings.text("data.erasure.cancelled", moments.dateOf(request.receivedAt())));
            case READY, UNKNOWN -> Optional.empty();
        };
        return sentence.orElseGet(() -> surroundings.text("data.erasure.other"));
    }

    /** What an erasure does depends on when it is asked for, so the account is asked each time. */
    private void ask() {
        if (underWay) {
            return;
        }
        begin("data.erasure.asking");
        desk.load(this::open, () -> end(Optional.empty()));
    }

    private void open(ErasureTerms terms) {
        end(Optional.empty());
        // Meanwhile it may have been asked for on another computer, or the person went to another page.
        if (ask.isVisible() && looking) {
            dialog = new ErasureDialog(terms, vendor, desk.requests(), surroundings, new ErasureDialog.Answer() {
                @Override
                public void received(PersonRequest request) {
                    show(request);
                }

                @Override
                public void missing() {
                    desk.load();
                }
            });
        }
    }

    private void show(PersonRequest request) {
        desk.put(request);
        if (takeBack.isVisible()) {
            takeBack.requestFocus();
        }
    }

    private void takeBack() {
        Optional<PersonRequest> open = desk.latest(RequestKind.ERASURE);
        if (underWay || open.isEmpty()) {
            return;
        }
        begin("data.erasure.takingBack");
        desk.requests().takeBack(open.get().id()).thenAccept(outcome -> {
            if (outcome instanceof RequestOutcome.Done<PersonRequestResponse>(PersonRequestResponse response)) {
                boolean focused = takeBack.isFocused();
                end(Optional.empty());
                desk.put(response.request());
                if (focused) {
                    ask.requestFocus();
                }
            } else {
                end(Optional.of(surroundings.text("data.erasure.notTakenBack",
                        OutcomeWords.of(outcome, surroundings.speech()))));
                desk.load();
            }
        });
    }

    private void begin(String key) {
        underWay = true;
        Shown.text(Optional.of(surroundings.text(key)), progress);
    }

    private void end(Optional<String> sentence) {
        underWay = false;
        Shown.text(sentence, progress);
    }
}
