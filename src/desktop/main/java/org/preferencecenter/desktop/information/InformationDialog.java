package org.preferencecenter.desktop.information;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Information;
import org.preferencecenter.desktop.parts.EqualButtons;
import org.preferencecenter.desktop.parts.Overlays;
import org.preferencecenter.desktop.parts.Sheet;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Terms;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Who the vendor is, where data is kept and what one can ask for: from the catalog, so it can be read without a network. */
final class InformationDialog {
    private final Overlays.Overlay overlay;

    private InformationDialog(Information information, Surroundings surroundings) {
        String title = surroundings.text("information.title");
        Button close = new Button(surroundings.text("information.close"));
        close.setOnAction(event -> close());
        VBox body = new VBox(Texts.of(title, Styles.DIALOG_TITLE), terms(information, surroundings));
        StackPane foot = new StackPane(EqualButtons.atTheEnd(close));
        overlay = surroundings.overlays().open(new Sheet(title, body, foot), close, this::close);
    }

    static void open(Catalog catalog, Surroundings surroundings) {
        new InformationDialog(catalog.wording(surroundings.language()).information(), surroundings);
    }

    private void close() {
        overlay.close();
    }

    private static Node terms(Information information, Surroundings surroundings) {
        Terms terms = new Terms(surroundings.narrow())
                .add(surroundings.text("information.controller"), information.controller())
                .add(surroundings.text("information.contact"), information.dataProtectionContact())
                .add(surroundings.text("information.storage"), information.storage())
                .add(surroundings.text("information.thirdParties"), information.thirdParties())
                .add(surroundings.text("information.purpose"), information.purposeLimitation())
                .add(surroundings.text("information.safeguards"), information.safeguards())
                .add(surroundings.text("information.scope"), information.scope())
                .add(surroundings.text("information.asked"), information.consentAsked())
                .add(surroundings.text("information.change"), information.changeAnyTime())
                .add(surroundings.text("information.service"), information.serviceMessages())
                .add(surroundings.text("information.others"), information.otherPeoplesData());
        for (Information.Right right : information.rights()) {
            terms.add(right.title(), right.text());
        }
        return terms.add(surroundings.text("information.complaint"), information.complaint());
    }
}
