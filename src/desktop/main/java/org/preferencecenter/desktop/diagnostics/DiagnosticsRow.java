package org.preferencecenter.desktop.diagnostics;

import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Diagnostics;
import org.preferencecenter.desktop.parts.Row;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.TitledRow;

/** Offers what helps support, to be read first. */
public final class DiagnosticsRow {
    private final Surroundings surroundings;
    private final TitledRow row;
    private @Nullable CenterState latest;

    public DiagnosticsRow(Surroundings surroundings) {
        this.surroundings = surroundings;
        Button show = new Button(surroundings.text("diagnostics.show"));
        show.setMnemonicParsing(false);
        show.setAccessibleHelp(surroundings.text("diagnostics.text"));
        show.setOnAction(event -> surroundings.actions().diagnostics().thenAccept(this::open));
        row = new TitledRow(surroundings.text("diagnostics.title"), show, surroundings)
                .say(surroundings.text("diagnostics.text"));
    }

    public Row row() {
        return row;
    }

    public void show(CenterState state) {
        latest = state;
    }

    private void open(Diagnostics diagnostics) {
        if (latest != null) {
            DiagnosticsDialog.open(DiagnosticsReport.of(diagnostics, latest,
                    surroundings.settings().settings().get(), surroundings.speech()), surroundings);
        }
    }
}
