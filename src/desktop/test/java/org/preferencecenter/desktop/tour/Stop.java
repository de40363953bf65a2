package org.preferencecenter.desktop.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import org.preferencecenter.desktop.fixture.Colors;

/** One picture: what it shows, in which colors, language, size of text and size of window. */
record Stop(View view, Theme theme, Locale locale, Size size) {
    private static final List<Theme> THEMES = List.of(Theme.values());
    private static final List<Size> SIZES = List.of(Size.values());
    private static final List<Locale> LOCALES = List.of(Locale.US, Locale.GERMANY, Locale.JAPAN,
            Locale.of("ar", "EG"));

    /** The colors of a window; those of high contrast are dark where the system is. */
    enum Theme {
        LIGHT(ColorScheme.LIGHT, false), DARK(ColorScheme.DARK, false), CONTRAST(ColorScheme.DARK, true);

        private final ColorScheme scheme;
        private final boolean contrast;

        Theme(ColorScheme scheme, boolean contrast) {
            this.scheme = scheme;
            this.contrast = contrast;
        }

        Colors colors() {
            return Colors.of(scheme, contrast);
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A window, and the size of its text in percent. */
    enum Size {
        WIDE(960, 800, 100), NARROW(400, 640, 100), LARGE(640, 960, 200);

        final int width;
        final int height;
        final int percent;

        Size(int width, int height, int percent) {
            this.width = width;
            this.height = height;
            this.percent = percent;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Every view in each theme and each language. The sizes go round, so that each theme and each language is seen in each size; all
     * combinations would be three times as many pictures and show nothing new.
     */
    static List<Stop> all() {
        List<Stop> stops = new ArrayList<>();
        for (View view : View.all()) {
            for (Theme theme : THEMES) {
                for (Locale locale : LOCALES) {
                    int turn = THEMES.indexOf(theme) + LOCALES.indexOf(locale);
                    stops.add(new Stop(view, theme, locale, SIZES.get(turn % SIZES.size())));
                }
            }
        }
        return stops;
    }

    String name() {
        return "%s-%s-%s-%s".formatted(view.name(), theme.label(), locale.getLanguage(), size.label());
    }
}
