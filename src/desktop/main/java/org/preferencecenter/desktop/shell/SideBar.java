package org.preferencecenter.desktop.shell;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.Session;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Who is signed in, where in the window one is, and the way out: at the side, or on top where there is little room. */
final class SideBar {
    private final GridPane bar = new GridPane();
    private final Label person = Texts.of("", Styles.FINE);
    private final Label session = Texts.of("", Styles.FINE);
    private final VBox account;
    private final Label here;
    private final Button signOut;

    SideBar(Surroundings surroundings, Runnable signOutPressed) {
        account = new VBox(Texts.of(surroundings.text("account.signedIn"), Styles.HEADING), person, session);
        account.getStyleClass().add(Styles.ACCOUNT);
        session.setText(surroundings.text("account.session"));
        here = Texts.of(surroundings.text("navigation.preferences"), Styles.NAVIGATION_ITEM);
        here.setGraphic(icon(Styles.ICON_PREFERENCES));
        here.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), true);
        signOut = new Button(surroundings.text("account.signOut"), icon(Styles.ICON_SIGN_OUT));
        signOut.getStyleClass().add(Styles.NAVIGATION_ITEM);
        signOut.setOnAction(event -> signOutPressed.run());
        signOut.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add(Styles.SIDE_BAR);
        bar.getChildren().addAll(account, here, signOut);
        GridPane.setHgrow(account, Priority.ALWAYS);
        surroundings.narrow().addListener((value, before, now) -> arrange(now));
        arrange(surroundings.narrow().get());
    }

    Region node() {
        return bar;
    }

    void show(Session.SignedIn signedIn) {
        Shown.text(signedIn.profile().flatMap(Profile::label), person);
        Shown.when(!signedIn.remembered(), session);
    }

    private void arrange(boolean narrow) {
        Shown.when(!narrow, here);
        GridPane.setConstraints(here, 0, 1);
        GridPane.setConstraints(signOut, narrow ? 1 : 0, narrow ? 0 : 2);
        GridPane.setVgrow(signOut, narrow ? Priority.NEVER : Priority.ALWAYS);
        GridPane.setValignment(signOut, narrow ? VPos.CENTER : VPos.BOTTOM);
    }

    private static Region icon(String style) {
        Region icon = new Region();
        icon.getStyleClass().addAll(Styles.ICON, style);
        return icon;
    }
}
