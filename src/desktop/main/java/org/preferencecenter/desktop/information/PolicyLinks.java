package org.preferencecenter.desktop.information;

import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;
import org.controlsfx.control.HyperlinkLabel;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.style.Styles;

/** Where a person reads on: the privacy policy, the terms of service, and who the vendor is. */
public final class PolicyLinks {
    private PolicyLinks() {}

    public static Region of(Catalog catalog, Surroundings surroundings) {
        String privacy = surroundings.text("links.privacy");
        String terms = surroundings.text("links.terms");
        String who = surroundings.text("links.who");
        Map<String, Runnable> actions = Map.of(
                privacy, () -> surroundings.actions().open(catalog.links().privacyPolicy()),
                terms, () -> surroundings.actions().open(catalog.links().termsOfService()),
                who, () -> InformationDialog.open(catalog, surroundings));
        HyperlinkLabel links = new HyperlinkLabel(surroundings.text("links.sentence", privacy, terms, who));
        links.setOnAction(event -> {
            if (event.getSource() instanceof Hyperlink link) {
                actions.getOrDefault(link.getText(), () -> {}).run();
            }
        });
        links.skinProperty().addListener((skin, before, now) -> leaveTheFocusToTheLinks(links));
        links.getStyleClass().add(Styles.FINE);
        return links;
    }

    /**
     * The label itself takes the focus and hands it to its first link, so that going backwards nobody gets past it. It also
     * tells its links to be like itself, so they are told otherwise afterwards.
     */
    private static void leaveTheFocusToTheLinks(HyperlinkLabel label) {
        label.setFocusTraversable(false);
        label.lookupAll(".hyperlink").forEach(link -> link.setFocusTraversable(true));
    }
}
