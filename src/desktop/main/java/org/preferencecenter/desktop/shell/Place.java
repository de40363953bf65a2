package org.preferencecenter.desktop.shell;

import java.util.Arrays;
import java.util.Locale;
import org.preferencecenter.desktop.style.Styles;

/** The pages of the window, in the order of the navigation. */
enum Place {
    PREFERENCES("navigation.preferences", Styles.ICON_PREFERENCES), HISTORY("navigation.history",
            Styles.ICON_HISTORY), DATA("navigation.data", Styles.ICON_DATA),
    /** The last one stands apart, at the foot. */
    ACCOUNT("navigation.account", Styles.ICON_ACCOUNT);

    private final String name;
    private final String icon;

    Place(String name, String icon) {
        this.name = name;
        this.icon = icon;
    }

    /** The page that was remembered by its {@link #id}; the preferences if there is no such page. */
    static Place remembered(String id) {
        return Arrays.stream(values()).filter(place -> place.id().equals(id)).findFirst().orElse(PREFERENCES);
    }

    /** What it is remembered by. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of its name. */
    String key() {
        return name;
    }

    /** The style class of its icon. */
    String icon() {
        return icon;
    }
}
