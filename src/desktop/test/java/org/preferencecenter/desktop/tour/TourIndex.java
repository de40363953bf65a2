package org.preferencecenter.desktop.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page to leaf through the pictures: by view, with boxes to leave out themes, languages and sizes. It needs no script. */
final class TourIndex {
    private static final String STYLE = """
            body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: #f4f5f6; color: #1f2328; }
            header { position: sticky; top: 0; padding: 8px 24px; background: #fff; border-bottom: 1px solid #d0d7de; z-index: 1; }
            header label { margin-inline-end: 12px; }
            main { padding: 0 24px 48px; }
            h2 { margin: 32px 0 8px; font-size: 18px; scroll-margin-top: 72px; }
            section div { display: flex; gap: 16px; overflow-x: auto; align-items: flex-start; padding-bottom: 8px; }
            figure { margin: 0; flex: none; }
            img { display: block; height: 400px; border: 1px solid #d0d7de; background: #fff; }
            figcaption { font-size: 13px; color: #59636e; }
            """;

    private final List<Stop> stops;

    TourIndex(List<Stop> stops) {
        this.stops = List.copyOf(stops);
    }

    String html() {
        Map<String, List<Stop>> views = stops.stream()
                .collect(Collectors.groupingBy(stop -> stop.view().name(), LinkedHashMap::new, Collectors.toList()));
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>Preference Center: every screen</title>
                <style>%s%s</style>
                </head>
                <body>
                <header>%s</header>
                <main>
                <p>%d pictures of %d views.</p>
                %s
                </main>
                </body>
                </html>
                """.formatted(STYLE, labels().map(TourIndex::hiding).collect(Collectors.joining()),
                labels().map(TourIndex::box).collect(Collectors.joining("\n")), stops.size(), views.size(),
                views.entrySet().stream().map(each -> section(each.getKey(), each.getValue()))
                        .collect(Collectors.joining("\n")));
    }

    /** What pictures can be told apart by. */
    private Stream<String> labels() {
        return Stream.<Function<Stop, String>>of(stop -> stop.theme().label(), TourIndex::language,
                stop -> stop.size().label()).flatMap(label -> stops.stream().map(label).distinct());
    }

    private static String language(Stop stop) {
        return stop.locale().getLanguage();
    }

    private static String hiding(String label) {
        return "body:has(#%1$s:not(:checked)) .%1$s { display: none; }%n".formatted(label);
    }

    private static String box(String label) {
        String name = label.length() == 2 ? Locale.of(label).getDisplayLanguage(Locale.ENGLISH) : label;
        return "<label><input type=\"checkbox\" id=\"%s\" checked> %s</label>".formatted(label, name);
    }

    private static String section(String view, List<Stop> stops) {
        return "<section id=\"%s\"><h2>%s</h2><div>%s</div></section>".formatted(view, view.replace('-', ' '),
                stops.stream().map(TourIndex::figure).collect(Collectors.joining()));
    }

    private static String figure(Stop stop) {
        String labels = String.join(" ", stop.theme().label(), language(stop), stop.size().label());
        return """
                <figure class="%s"><a href="%s.png"><img src="%s.png" alt="%s, %s" loading="lazy" width="%d" height="%d" \
                style="width:auto"></a><figcaption>%s</figcaption></figure>
                """.formatted(labels, stop.name(), stop.name(), stop.view().name(), labels, stop.size().width,
                stop.size().height, labels);
    }
}
