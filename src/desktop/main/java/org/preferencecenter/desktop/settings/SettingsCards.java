package org.preferencecenter.desktop.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.host.SettingsKeeper;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.style.Styles;

/** What a person may set in the window, without what the host decides. */
public final class SettingsCards {
    private final SettingsKeeper keeper;
    private final Surroundings surroundings;
    private final Map<Setting, SettingView> views = new EnumMap<>(Setting.class);
    private final Label unkept;
    private final VBox node = new VBox();

    public SettingsCards(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.keeper = surroundings.settings();
        node.getStyleClass().add(Styles.SECTIONS);
        unkept = Texts.of(surroundings.text("settings.unkept"), Styles.TROUBLE);
        Shown.when(false, unkept);
        node.getChildren().add(unkept);
        add("settings.window", Setting.LANGUAGE, Setting.THEME, Setting.TEXT_SIZE);
        add("settings.service", Setting.REASK, Setting.PROXY);
        Shown.when(!views.isEmpty(), node);
    }

    public VBox node() {
        return node;
    }

    public void show(CenterState state) {
        views.values().forEach(each -> each.show(keeper.settings().get(), state));
        Shown.when(!keeper.kept().get() && views.values().stream().noneMatch(each -> each.row().saysItIsNotKept()),
                unkept);
    }

    private void add(String heading, Setting... settings) {
        Stream.of(settings).filter(each -> keeper.decides(each) != Decider.HOST)
                .forEach(each -> views.put(each, view(each)));
        List<TitledRow> rows = Stream.of(settings).map(views::get).filter(Objects::nonNull)
                .map(each -> each.row().node()).toList();
        if (!rows.isEmpty()) {
            node.getChildren().add(Card.of(surroundings.text(heading), rows));
        }
    }

    private SettingView view(Setting setting) {
        return switch (setting) {
            case LANGUAGE -> new LanguageRow(surroundings);
            case THEME -> new ThemeRow(surroundings);
            case TEXT_SIZE -> new TextSizeRow(surroundings);
            case REASK -> new ReaskRow(surroundings);
            case PROXY -> new ProxyRow(surroundings);
            case DEVICE -> throw new IllegalArgumentException("It stands among the devices");
        };
    }
}
