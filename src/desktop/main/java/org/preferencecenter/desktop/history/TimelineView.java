package org.preferencecenter.desktop.history;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** The answers by day, the newest first. Of a long history only so many are shown as the person asks for. */
final class TimelineView extends VBox {
    private static final int AT_ONCE = 100;

    private final Surroundings surroundings;
    private final Consumer<HistoryEntry> open;
    private final VBox days = new VBox();
    private final Label count = Texts.of("", Styles.FINE);
    private final Hyperlink older;
    private final Map<DecisionId, EntryRow> rows = new LinkedHashMap<>();
    private List<Lines> shown = List.of();
    private int most = AT_ONCE;
    private Optional<LocalDate> shownOn = Optional.empty();

    /**
     * @param open  shows all of an entry
     * @param older called when the person wants to see more
     */
    TimelineView(Surroundings surroundings, Consumer<HistoryEntry> open, Runnable older) {
        this.surroundings = surroundings;
        this.open = open;
        this.older = Links.of(surroundings.text("history.older"), () -> {
            most += AT_ONCE;
            older.run();
        });
        days.getStyleClass().add(Styles.SECTIONS);
        VBox foot = new VBox(count, this.older);
        foot.getStyleClass().add(Styles.STACK);
        getChildren().addAll(days, foot);
        getStyleClass().add(Styles.SECTIONS);
    }

    /** Begins with the newest again. */
    void showFewAgain() {
        most = AT_ONCE;
    }

    void show(Timeline timeline, List<HistoryEntry> wanted) {
        List<Lines> next = wanted.stream().limit(most).map(timeline::lines).toList();
        Optional<LocalDate> today = Optional.of(surroundings.speech().moments().today());
        if (!next.equals(shown) || !today.equals(shownOn)) {
            shown = next;
            shownOn = today;
            rebuild();
        }
        boolean more = wanted.size() > next.size();
        Shown.when(more, older);
        Shown.text(more
                ? Optional.of(surroundings.text("history.count", next.size(), wanted.size()))
                : Optional.empty(), count);
    }

    private void rebuild() {
        Optional<DecisionId> focused = rows.entrySet().stream().filter(each -> each.getValue().hasFocus())
                .map(Map.Entry::getKey).findFirst();
        int firstNew = rows.size();
        boolean olderHadFocus = older.isFocused();
        rows.clear();
        days.getChildren().setAll(shown.stream()
                .collect(Collectors.groupingBy(Lines::day, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(day -> Card.of(heading(day.getKey()), day.getValue().stream().map(this::row).toList())).toList());
        focused.map(rows::get).ifPresent(EntryRow::focus);
        if (olderHadFocus) {
            rows.values().stream().skip(firstNew).findFirst().ifPresent(EntryRow::focus);
        }
    }

    private EntryRow row(Lines lines) {
        EntryRow row = new EntryRow(lines, surroundings, () -> open.accept(lines.entry()));
        rows.put(lines.entry().decision().id(), row);
        return row;
    }

    private String heading(LocalDate day) {
        LocalDate today = surroundings.speech().moments().today();
        if (day.equals(today)) {
            return surroundings.text("history.today");
        }
        return day.equals(today.minusDays(1))
                ? surroundings.text("history.yesterday")
                : surroundings.speech().moments().date(day);
    }
}
