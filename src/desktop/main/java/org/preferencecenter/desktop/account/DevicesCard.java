package org.preferencecenter.desktop.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.DeviceLabel;
import org.preferencecenter.core.ledger.DeviceUse;
import org.preferencecenter.core.text.PlainText;
import org.preferencecenter.desktop.host.Decider;
import org.preferencecenter.desktop.host.Setting;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.style.Styles;
import org.preferencecenter.desktop.text.DeviceWords;

/** This computer, and the others that made choices. */
final class DevicesCard {
    /** Whoever has more finds the others behind a link. */
    private static final int SHOWN_AT_FIRST = 5;

    private final Surroundings surroundings;
    private final String here;
    private final VBox node = new VBox();
    /** What is said of each device that is shown. */
    private final Map<String, Label> lines = new LinkedHashMap<>();
    private List<DeviceUse> devices = List.of();
    private boolean all;

    DevicesCard(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.here = surroundings.speech().device();
        rebuild();
    }

    Region node() {
        return node;
    }

    void show(CenterState state) {
        boolean others = !labels(state.devices()).equals(labels(devices));
        devices = state.devices();
        if (others) {
            rebuild();
        }
        speak();
    }

    private void speak() {
        lines.forEach((label, line) -> line.setText(DeviceWords.of(
                devices.stream().filter(each -> each.label().equals(label)).findFirst(), surroundings.speech())));
    }

    private static List<String> labels(List<DeviceUse> uses) {
        return uses.stream().map(DeviceUse::label).toList();
    }

    private void rebuild() {
        lines.clear();
        List<String> others = labels(devices).stream().filter(label -> !label.equals(here)).toList();
        List<Row> rows = new ArrayList<>();
        rows.add(thisOne());
        others.stream().limit(all ? others.size() : SHOWN_AT_FIRST).map(this::other).forEach(rows::add);
        if (!all && others.size() > SHOWN_AT_FIRST) {
            rows.add(more(others.size() - SHOWN_AT_FIRST));
        }
        node.getChildren().setAll(Card.of(surroundings.text("devices.section"), rows));
    }

    private TitledRow thisOne() {
        return new TitledRow(readable(here), rename(), surroundings)
                .add(Texts.of(surroundings.text("devices.this"), Styles.QUIET), line(here));
    }

    private Region rename() {
        Button button = new Button(surroundings.text("devices.rename"));
        button.setMnemonicParsing(false);
        button.setAccessibleText(surroundings.text("devices.rename.name", readable(here)));
        button.setOnAction(event -> RenameDialog.open(here, surroundings));
        Shown.when(surroundings.settings().decides(Setting.DEVICE) == Decider.PERSON, button);
        return button;
    }

    private TitledRow other(String label) {
        Region nothing = new Region();
        Shown.when(false, nothing);
        return new TitledRow(readable(label), nothing, surroundings).add(line(label));
    }

    private Label line(String label) {
        Label line = Texts.of("", Styles.FINE);
        lines.put(label, line);
        return line;
    }

    private Row more(int hidden) {
        Row row = new Row();
        row.getChildren().add(Links.of(surroundings.text("devices.more", hidden), this::showAll));
        return row;
    }

    private void showAll() {
        all = true;
        rebuild();
        speak();
    }

    /** A label comes from a program that may have been anybody's. */
    private static String readable(String label) {
        return PlainText.of(label, DeviceLabel.LONGEST);
    }
}
