package org.preferencecenter.desktop.shell;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import org.preferencecenter.desktop.style.Styles;

/** The way to one page. Pressed again it stays where it is. */
final class NavigationItem extends ToggleButton {
    private final Place place;

    NavigationItem(Place place, String name, ToggleGroup group) {
        super(name, icon(place));
        this.place = place;
        setToggleGroup(group);
        setMnemonicParsing(false);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add(Styles.NAVIGATION_ITEM);
    }

    Place place() {
        return place;
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }

    private static Region icon(Place place) {
        Region icon = new Region();
        icon.getStyleClass().addAll(Styles.ICON, place.icon());
        return icon;
    }
}
