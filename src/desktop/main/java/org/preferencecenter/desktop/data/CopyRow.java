package org.preferencecenter.desktop.data;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.ExportCopy;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.wire.ExportResponse;
import org.preferencecenter.core.wire.PersonRequestDemand;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.desktop.document.ReadableExport;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.Remark;
import org.preferencecenter.desktop.text.Remark.Tone;

/** A copy of everything: asked for, fetched, and saved where the person wants it. */
final class CopyRow {
    private final RequestDesk desk;
    private final Surroundings surroundings;
    private final Label progress = Texts.of("", Styles.FINE);
    private final Label saved = Texts.of("", Styles.FINE);
    private final Hyperlink ask;
    private final Hyperlink page;
    private final Hyperlink json;
    private final Hyperlink signIn;
    private final TitledRow row;
    /** Kept until there is a copy, so that asking again is the same request. */
    private @Nullable PersonRequestDemand demand;
    private Optional<ExportCopy> copy = Optional.empty();
    private Optional<RequestOutcome<?>> failure = Optional.empty();
    private boolean underWay;
    private boolean looking;

    /** @param signInAgain what "sign in again" does */
    CopyRow(RequestDesk desk, Surroundings surroundings, Runnable signInAgain) {
        this.desk = desk;
        this.surroundings = surroundings;
        ask = Links.of(surroundings.text("data.copy.ask"), this::ask);
        ask.setAccessibleText(surroundings.text("data.copy.ask.name"));
        page = Links.of(surroundings.text("data.copy.page"), this::savePage);
        json = Links.of(surroundings.text("data.copy.json"), this::saveJson);
        signIn = Links.of(surroundings.text("sync.step.signIn"), signInAgain);
        VBox links = new VBox(ask, page, json, signIn);
        links.getStyleClass().add(Styles.ROW_LINKS);
        row = new TitledRow(surroundings.text("data.copy"), links, surroundings)
                .say(surroundings.text("data.copy.text")).add(progress, saved);
        Shown.when(false, saved);
    }

    Row node() {
        return row;
    }

    /** Shows what is known now. */
    void show() {
        Shown.text(sentence(), progress);
        Shown.when(copy.isEmpty(), ask);
        Shown.when(copy.flatMap(ExportCopy::content).isPresent(), page);
        Shown.when(copy.isPresent(), json);
        Shown.when(failure.filter(RequestOutcome.SignInNeeded.class::isInstance).isPresent(), signIn);
    }

    private Optional<String> sentence() {
        if (underWay) {
            return Optional.of(surroundings.text("data.copy.asking"));
        }
        return copy.map(this::ready)
                .or(() -> failure.map(outcome -> surroundings.text("data.copy.none",
                        OutcomeWords.of(outcome, surroundings.speech()), surroundings.text("navigation.history"))))
                .or(() -> desk.latest(RequestKind.EXPORT).map(PersonRequest::receivedAt)
                        .map(moment -> surroundings.text("data.copy.last",
                                surroundings.speech().moments().dateOf(moment))));
    }

    private String ready(ExportCopy whole) {
        return whole.content()
                .map(content -> surroundings.text("data.copy.ready",
                        surroundings.speech().moments().dayAndTime(content.exportedAt()), content.decisions().size()))
                .orElseGet(() -> surroundings.text("data.copy.unknown"));
    }

    /** The account can be heard again, so it is no longer true that it cannot. */
    void recover() {
        if (failure.isPresent()) {
            reset();
        }
    }

    void visit() {
        looking = true;
    }

    /** Nobody looks any more, and what tells so much of a person is not held for nobody. */
    void leave() {
        looking = false;
        reset();
    }

    private void reset() {
        copy = Optional.empty();
        failure = Optional.empty();
        Shown.when(false, saved);
        show();
    }

    private void ask() {
        if (underWay) {
            return;
        }
        underWay = true;
        reset();
        if (demand == null) {
            demand = desk.requests().demand(RequestKind.EXPORT);
        }
        desk.requests().make(demand).thenAccept(outcome -> {
            if (outcome instanceof RequestOutcome.Done<PersonRequestResponse>(PersonRequestResponse response)) {
                desk.put(response.request());
                fetch(response.request().id());
            } else {
                fail(outcome);
            }
        });
    }

    private void fetch(PersonRequestId export) {
        desk.requests().fetch(export).thenAccept(outcome -> {
            if (outcome instanceof RequestOutcome.Done<ExportCopy>(ExportCopy whole)) {
                demand = null;
                offer(whole);
            } else {
                fail(outcome);
            }
        });
    }

    private void fail(RequestOutcome<?> outcome) {
        underWay = false;
        failure = Optional.of(outcome);
        if (outcome instanceof RequestOutcome.Refused) {
            demand = null;
        }
        show();
    }

    private void offer(ExportCopy whole) {
        underWay = false;
        boolean focused = ask.isFocused();
        if (looking) {
            copy = Optional.of(whole);
        }
        show();
        if (focused) {
            (page.isVisible() ? page : json).requestFocus();
        }
    }

    private void savePage() {
        copy.flatMap(ExportCopy::content).ifPresent(
                content -> save(Optional.of(content), ".html", ReadableExport.of(content, surroundings.speech())));
    }

    private void saveJson() {
        copy.ifPresent(whole -> save(whole.content(), ".json", whole.text()));
    }

    private void save(Optional<ExportResponse> content, String ending, String text) {
        String day = content.map(each -> "-" + each.exportedAt().toString().substring(0, 10)).orElse("");
        Shown.when(false, saved);
        surroundings.actions().save("preference-center" + day + ending, text).whenComplete((done, failure) -> {
            if (failure != null) {
                say("data.copy.unsaved", Tone.TROUBLE);
            } else if (done) {
                say("data.copy.saved", Tone.QUIET);
            }
        });
    }

    private void say(String key, Tone tone) {
        Shown.remark(Optional.of(new Remark(surroundings.text(key), tone)), saved);
    }
}
