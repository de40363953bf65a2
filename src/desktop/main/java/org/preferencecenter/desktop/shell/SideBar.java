package org.preferencecenter.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.preferencecenter.client.Session;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.desktop.parts.Shown;
import org.preferencecenter.desktop.parts.Surroundings;
import org.preferencecenter.desktop.parts.Texts;
import org.preferencecenter.desktop.style.Styles;

/** Who is signed in, and the ways to the pages: at the side, or on top where there is little room. */
final class SideBar {
    private final Label person = Texts.of("", Styles.FINE);
    private final Label session = Texts.of("", Styles.FINE);
    private final VBox account;
    private final VBox bar;
    /** Heard of weakly: the room outlives what is shown of one person. */
    private final ChangeListener<Boolean> rearrange = (value, before, now) -> whenNarrow(now);

    /**
     * With one page marked as the one that is shown.
     *
     * @param go shows a page
     */
    SideBar(Surroundings surroundings, Place first, Consumer<Place> go) {
        account = new VBox(Texts.of(surroundings.text("account.signedIn"), Styles.HEADING), person, session);
        account.getStyleClass().add(Styles.ACCOUNT);
        session.setText(surroundings.text("account.session"));
        ToggleGroup group = new ToggleGroup();
        List<NavigationItem> items = Arrays.stream(Place.values())
                .map(place -> new NavigationItem(place, surroundings.text(place.key()), group)).toList();
        items.forEach(item -> item.setSelected(item.place() == first));
        group.selectedToggleProperty().addListener((toggle, before, now) -> {
            if (now instanceof NavigationItem item) {
                go.accept(item.place());
            }
        });
        NavigationPane navigation = new NavigationPane(surroundings.narrow(), List.copyOf(items));
        VBox.setVgrow(navigation, Priority.ALWAYS);
        bar = new VBox(account, navigation);
        bar.getStyleClass().add(Styles.SIDE_BAR);
        // Whoever has little room finds it on the page of the account.
        surroundings.narrow().addListener(new WeakChangeListener<>(rearrange));
        whenNarrow(surroundings.narrow().get());
    }

    private void whenNarrow(boolean narrow) {
        Shown.when(!narrow, account);
    }

    Region node() {
        return bar;
    }

    void show(Session.SignedIn signedIn) {
        Shown.text(signedIn.profile().flatMap(Profile::label), person);
        Shown.when(!signedIn.remembered(), session);
    }
}
