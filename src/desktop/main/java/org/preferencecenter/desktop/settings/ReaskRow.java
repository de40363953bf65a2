package org.preferencecenter.desktop.settings;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.StackPane;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.desktop.host.AppSettings;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.parts.Options;
import org.preferencecenter.desktop.parts.Options.Option;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.text.Periods;

/** When a question that was put off is asked again: when the catalog says so, or later. Nobody is offered to be asked sooner. */
final class ReaskRow implements SettingView {
    private static final List<Period> LONGER = List.of(Period.ofYears(1), Period.ofYears(2));
    private static final Comparator<Period> BY_LENGTH = Comparator.comparing(LocalDate.EPOCH::plus);

    private final Surroundings surroundings;
    private final StackPane place = new StackPane();
    private final SettingRow row;
    private List<Option<Reask>> offered = List.of();
    private Options<Reask> options;

    ReaskRow(Surroundings surroundings) {
        this.surroundings = surroundings;
        options = offer(offered);
        row = new SettingRow(Setting.REASK, surroundings.text("settings.reask"),
                surroundings.text("settings.reask.text"), surroundings, place);
    }

    @Override
    public SettingRow row() {
        return row;
    }

    @Override
    public void show(AppSettings settings, CenterState state) {
        Period usual = state.catalog().reaskAfter();
        Reask holds = holding(settings.reask(), usual);
        List<Option<Reask>> next = options(holds, usual);
        if (!next.equals(offered)) {
            offered = next;
            options = offer(next);
        }
        options.show(holds);
        row.show(name(holds, usual));
    }

    /** What is set, unless the catalog lets questions rest for longer. */
    private static Reask holding(Reask set, Period usual) {
        return set instanceof Reask.After(Period period) && BY_LENGTH.compare(period, usual) <= 0
                ? new Reask.AsUsual()
                : set;
    }

    private List<Option<Reask>> options(Reask holds, Period usual) {
        Stream<Period> also = holds instanceof Reask.After(Period period) ? Stream.of(period) : Stream.empty();
        List<Reask> ways = new ArrayList<>(List.of(new Reask.AsUsual()));
        Stream.concat(LONGER.stream(), also).distinct().filter(each -> BY_LENGTH.compare(each, usual) > 0)
                .sorted(BY_LENGTH).map(Reask.After::new).forEach(ways::add);
        ways.add(new Reask.Never());
        return ways.stream().map(each -> new Option<>(each, name(each, usual))).toList();
    }

    private Options<Reask> offer(List<Option<Reask>> ways) {
        Options<Reask> made = Options.beneath(surroundings.text("settings.reask"), ways, this::choose);
        place.getChildren().setAll(made.node());
        return made;
    }

    private String name(Reask reask, Period usual) {
        return switch (reask) {
            case Reask.AsUsual() ->
                surroundings.text("settings.reask.usual", Periods.of(usual, surroundings.speech()));
            case Reask.After(Period period) ->
                surroundings.text("settings.reask.after", Periods.of(period, surroundings.speech()));
            case Reask.Never() -> surroundings.text("settings.reask.never");
        };
    }

    private void choose(Reask reask) {
        row.change(settings -> settings.withReask(reask));
    }
}
