package org.preferencecenter.desktop.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.Session;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Reflow;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Every answer of the account by day, with what there is to look for and to look back at. It is read again when the state changes. */
public final class HistoryPage implements Page {
    private final Surroundings surroundings;
    private final Reading reading;
    private final Tools tools;
    private final VBox dayPlace = new VBox();
    private final TimelineView answers;
    private final Label nothing = Texts.of("", Styles.QUIET);
    private final Hyperlink all;
    private final Export export;
    private final VBox page;

    private @Nullable CenterState latest;
    private @Nullable Timeline timeline;
    private Optional<LookedBack> lookedBack = Optional.empty();

    /** From when, and at which history, the person looks back. */
    private record LookedBack(LocalDate day, Timeline timeline) {}

    public HistoryPage(Surroundings surroundings) {
        this.surroundings = surroundings;
        reading = new Reading(surroundings.actions(), this::read, this::fail);
        tools = new Tools(surroundings, this::filter, picked -> render());
        answers = new TimelineView(surroundings, this::open, this::render);
        all = Links.of(surroundings.text("history.all"), tools::clear);
        export = new Export(surroundings, this::export);
        VBox head = new VBox(Texts.of(surroundings.text("history.title"), Styles.PAGE_TITLE),
                Texts.of(surroundings.text("history.intro"), Styles.QUIET));
        head.getStyleClass().add(Styles.STACK);
        VBox none = new VBox(nothing, all);
        none.getStyleClass().add(Styles.STACK);
        page = new VBox(new Reflow(surroundings.narrow(), head, head, export.link()), export.outcome(), tools,
                dayPlace, answers, none);
        page.getStyleClass().add(Styles.PAGE);
        List.of(export.link(), tools, dayPlace, answers, nothing, all).forEach(part -> Shown.when(false, part));
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(CenterState state) {
        if (state.equals(latest)) {
            // Another day may have begun.
            render();
        } else {
            latest = state;
            reading.start();
        }
    }

    @Override
    public void focusFirst() {
        tools.focusFirst();
    }

    private void read(History history) {
        if (latest != null && (timeline == null || !timeline.tells(history, latest.catalog()))) {
            timeline = new Timeline(history, latest.catalog(), surroundings.speech());
            tools.offer(timeline);
        }
        render();
    }

    /** What was read before stays; it is true, only perhaps not all. */
    private void fail() {
        if (timeline == null) {
            Shown.text(Optional.of(surroundings.text("history.failed")), nothing);
        }
    }

    private void filter() {
        answers.showFewAgain();
        render();
    }

    private void render() {
        if (timeline == null) {
            return;
        }
        boolean any = !timeline.history().entries().isEmpty();
        List<HistoryEntry> wanted = timeline.wanted(tools.filter());
        Shown.when(any, export.link());
        Shown.when(any, tools);
        answers.show(timeline, wanted);
        Shown.when(!wanted.isEmpty(), answers);
        Shown.text(wanted.isEmpty()
                ? Optional.of(surroundings.text(any ? "history.noMatch" : "history.empty"))
                : Optional.empty(), nothing);
        Shown.when(any && wanted.isEmpty(), all);
        lookBack(timeline);
    }

    private void lookBack(Timeline told) {
        Optional<LookedBack> next = tools.day().filter(each -> surroundings.speech().moments().endOf(each)
                .isBefore(surroundings.speech().moments().now())).map(each -> new LookedBack(each, told));
        if (!next.equals(lookedBack)) {
            lookedBack = next;
            dayPlace.getChildren().setAll(next
                    .map(each -> PastDayCard.of(each.day(), told, surroundings, tools::clearDay)).stream().toList());
            Shown.when(next.isPresent(), dayPlace);
        }
    }

    private void open(HistoryEntry entry) {
        if (timeline != null) {
            EntryDialog.open(timeline.lines(entry), timeline.known(), surroundings);
        }
    }

    private void export() {
        if (timeline != null && latest != null && latest.session() instanceof Session.SignedIn who) {
            export.save(timeline.history(), who.account());
        }
    }
}
