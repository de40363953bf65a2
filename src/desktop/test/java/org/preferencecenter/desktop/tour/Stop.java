package org.preferencecenter.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.ColorScheme;
import org.preferencecenter.desktop.fixture.Colors;

/** One picture: what it shows, in which colors, language, size of text and size of window. */
record Stop(View view, Colors colors, Locale locale, double textSize, int width, int height) {
    private static final List<Locale> LOCALES = List.of(Locale.US, Locale.GERMANY);
    private static final double LARGE = 2;
    private static final Set<String> AT_LARGE = Set.of("consent-first", "preferences-saved", "sign-out-unsent",
            "history", "history-entry", "history-on-this-day", "data", "data-erasure-asked",
            "account", "account-lower", "diagnostics");
    private static final Set<String> IN_HIGH_CONTRAST = Set.of("consent-half", "preferences-saved", "preferences-news",
            "account", "account-lower", "diagnostics", "rename", "history", "data");

    static List<Stop> all() {
        List<Stop> stops = new ArrayList<>();
        for (View view : View.all()) {
            for (ColorScheme scheme : ColorScheme.values()) {
                for (Locale locale : LOCALES) {
                    stops.add(new Stop(view, plain(scheme), locale, 1, 960, 800));
                    stops.add(new Stop(view, plain(scheme), locale, 1, 400, 640));
                }
            }
            if (IN_HIGH_CONTRAST.contains(view.name())) {
                stops.add(new Stop(view, Colors.of(ColorScheme.LIGHT, true), Locale.US, 1, 960, 800));
                stops.add(new Stop(view, Colors.of(ColorScheme.DARK, true), Locale.GERMANY, 1, 400, 640));
                stops.add(new Stop(view, Colors.of(ColorScheme.DARK, true), Locale.US, 1, 960, 800));
            }
            if (AT_LARGE.contains(view.name())) {
                stops.add(new Stop(view, plain(ColorScheme.LIGHT), Locale.US, LARGE, 960, 800));
                stops.add(new Stop(view, plain(ColorScheme.DARK), Locale.GERMANY, LARGE, 640, 960));
            }
        }
        return stops;
    }

    private static Colors plain(ColorScheme scheme) {
        return Colors.of(scheme, false);
    }

    String name() {
        String size = textSize == 1 ? "" : "-text-" + Math.round(100 * textSize);
        return "%s-%s-%s-%dx%d%s".formatted(view.name(), colors.label(), locale.getLanguage(), width, height, size);
    }
}
