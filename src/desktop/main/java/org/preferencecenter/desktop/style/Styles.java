package org.preferencecenter.desktop.style;

/** The style classes of the stylesheet. */
public final class Styles {
    public static final String PREFERENCE_CENTER = "preference-center";

    public static final String LAYER = "layer";

    public static final String PAGE_TITLE = "page-title";
    public static final String DIALOG_TITLE = "dialog-title";
    public static final String HEADING = "heading";
    public static final String QUIET = "quiet";
    public static final String FINE = "fine";
    public static final String TEXT_FLOW = "text-flow";
    public static final String ATTENTION = "attention";
    public static final String TROUBLE = "trouble";

    public static final String PAGE = "page";
    public static final String CARD = "card";
    public static final String ROW = "row";
    public static final String COLUMNS = "columns";
    public static final String TITLED = "titled";
    public static final String ROW_LINKS = "row-links";
    public static final String BENEATH_TITLE = "beneath-title";
    public static final String SECTIONS = "sections";
    public static final String GROUP = "group";
    public static final String STACK = "stack";
    public static final String CHOICE = "choice";
    public static final String BUTTONS = "buttons";
    public static final String TERMS = "terms";
    public static final String TERM = "term";
    public static final String COMPARED = "compared";
    public static final String REMOVED = "removed";
    public static final String ADDED = "added";
    public static final String BANNER = "banner";

    public static final String ANSWER = "answer";
    public static final String ENTRY = "entry";
    public static final String FIGURES = "figures";
    public static final String TOOLS = "tools";
    public static final String TIME = "time";

    public static final String SCRIM = "scrim";
    public static final String DIALOG = "dialog";
    public static final String DIALOG_BODY = "dialog-body";
    public static final String DIALOG_FOOT = "dialog-foot";
    public static final String BEHIND = "behind";

    public static final String SIDE_BAR = "side-bar";
    public static final String ACCOUNT = "account";
    public static final String NAVIGATION = "navigation";
    public static final String NAVIGATION_ITEM = "navigation-item";
    public static final String ICON = "icon";
    public static final String ICON_PREFERENCES = "icon-preferences";
    public static final String ICON_HISTORY = "icon-history";
    public static final String ICON_DATA = "icon-data";
    public static final String ICON_ACCOUNT = "icon-account";
    public static final String STATUS = "status-line";
    public static final String SENTENCE = "sentence";
    public static final String DOT = "dot";
    public static final String FORM = "form";
    public static final String ALL_OR_NONE = "all-or-none";
    public static final String ADDRESS = "address";
    public static final String EMBLEM = "emblem";
    public static final String SIGN_IN = "sign-in";

    public static final String OPTIONS = "options";
    public static final String OPTION = "option";
    public static final String BENEATH = "beneath";
    /** What has letters from right to left in it. */
    public static final String RIGHT_TO_LEFT = "right-to-left";
    public static final String NOTICE = "notice";

    public static final String HOLDER = "holder";
    public static final String HERE = "here";
    public static final String WAY = "way";
    public static final String DASHED = "dashed";

    private Styles() {}
}
