package org.preferencecenter.desktop.account;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.Session;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.desktop.diagnostics.DiagnosticsRow;
import org.preferencecenter.desktop.parts.Card;
import org.preferencecenter.desktop.parts.Page;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.parts.TitledRow;
import org.preferencecenter.desktop.settings.SettingsCards;
import org.preferencecenter.desktop.style.Styles;

/** Who is signed in, and the way out; the devices that made choices; how the program is set; and help. */
public final class AccountPage implements Page {
    private final Label person = Texts.of("", Styles.QUIET);
    private final Label session = Texts.of("", Styles.FINE);
    private final Button signOut;
    private final DevicesCard devices;
    private final SettingsCards settings;
    private final DiagnosticsRow diagnostics;
    private final VBox page;

    /** @param leave asks before signing out */
    public AccountPage(Surroundings surroundings, Runnable leave) {
        session.setText(surroundings.text("account.session"));
        signOut = new Button(surroundings.text("account.signOut"));
        signOut.setMnemonicParsing(false);
        signOut.setOnAction(event -> leave.run());
        TitledRow who = new TitledRow(surroundings.text("account.signedIn"), signOut, surroundings)
                .add(person, session);
        devices = new DevicesCard(surroundings);
        settings = new SettingsCards(surroundings);
        diagnostics = new DiagnosticsRow(surroundings);
        page = new VBox(Texts.of(surroundings.text("account.title"), Styles.PAGE_TITLE),
                Card.of(surroundings.text("account.section"), List.of(who)), devices.node(), settings.node(),
                Card.of(surroundings.text("diagnostics.section"), List.of(diagnostics.row())));
        page.getStyleClass().add(Styles.PAGE);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(CenterState state) {
        if (state.session() instanceof Session.SignedIn signedIn) {
            Shown.text(signedIn.profile().flatMap(Profile::label), person);
            Shown.when(!signedIn.remembered(), session);
        }
        devices.show(state);
        settings.show(state);
        diagnostics.show(state);
    }

    @Override
    public void focusFirst() {
        signOut.requestFocus();
    }
}
