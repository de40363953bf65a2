package org.preferencecenter.desktop.information;

import java.net.URI;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.controlsfx.control.HyperlinkLabel;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.desktop.parts.AddressLine;
import org.preferencecenter.desktop.parts.Links;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/**
 * Where a person reads on: the privacy policy, the terms of service, and who the vendor is. None of them is a dead end: where the
 * browser cannot show a page, this window shows what is known of it here.
 */
public final class PolicyLinks {
    private final Catalog catalog;
    private final Surroundings surroundings;
    private final HyperlinkLabel links;
    private boolean offline;

    public PolicyLinks(Catalog catalog, Surroundings surroundings) {
        this.catalog = catalog;
        this.surroundings = surroundings;
        String privacy = surroundings.text("links.privacy");
        String terms = surroundings.text("links.terms");
        String who = surroundings.text("links.who");
        Map<String, Runnable> actions = Map.of(
                privacy, () -> read(privacy, catalog.links().privacyPolicy(), "policy.privacy", this::all),
                terms, () -> read(terms, catalog.links().termsOfService(), "policy.terms", this::who),
                who, () -> InformationDialog.open(catalog, surroundings));
        links = new WrappedLinks(surroundings.text("links.sentence", privacy, terms, who));
        links.setOnAction(event -> {
            if (event.getSource() instanceof Hyperlink link) {
                actions.getOrDefault(link.getText(), () -> {}).run();
            }
        });
        links.skinProperty().addListener((skin, before, now) -> leaveTheFocusToTheLinks(links));
        links.getStyleClass().add(Styles.FINE);
    }

    public Region node() {
        return links;
    }

    /** Takes note of whether there is a network. */
    public void show(SyncStatus status) {
        offline = status instanceof SyncStatus.Waiting waiting && waiting.trouble() == Trouble.OFFLINE;
    }

    /** What there is to read here instead of a page. */
    @FunctionalInterface
    private interface Instead {
        Node make();
    }

    /** That the account is out of reach need not mean that the page is, so the browser is asked either way. */
    private void read(String title, URI page, String known, Instead instead) {
        boolean opened = surroundings.actions().open(page);
        if (!opened || offline) {
            Label why = Texts.of(surroundings.text(opened ? "policy.offline" : "policy.unopened"));
            Reading.open(title, surroundings, why,
                    new AddressLine(surroundings.text("policy.address"), page, surroundings),
                    Texts.of(surroundings.text(known), Styles.QUIET), instead.make());
        }
    }

    private Node all() {
        return InformationDialog.terms(catalog, surroundings);
    }

    private Node who() {
        return InformationDialog.who(catalog, surroundings);
    }

    /**
     * The label itself takes the focus and hands it to its first link, so that going backwards nobody gets past it. It also
     * tells its links to be like itself, so they are told otherwise afterwards.
     */
    private static void leaveTheFocusToTheLinks(HyperlinkLabel label) {
        label.setFocusTraversable(false);
        label.lookupAll(".hyperlink").forEach(node -> {
            node.setFocusTraversable(true);
            if (node instanceof Hyperlink link) {
                Links.followWithEnter(link);
            }
        });
    }

    /** As high as all its lines are. By itself the control is as high as one, whatever its width. */
    private static final class WrappedLinks extends HyperlinkLabel {
        WrappedLinks(String text) {
            super(text);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double beside = snappedLeftInset() + snappedRightInset();
            return getChildren().stream()
                    .mapToDouble(flow -> flow.prefHeight(width < 0 ? width : width - beside)).max().orElse(0)
                    + snappedTopInset() + snappedBottomInset();
        }
    }
}
