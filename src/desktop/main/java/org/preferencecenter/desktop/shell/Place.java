package org.preferencecenter.desktop.shell;

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

    /** The key of its name. */
    String key() {
        return name;
    }

    /** The style class of its icon. */
    String icon() {
        return icon;
    }
}
