package org.preferencecenter.desktop.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a window remembers from one start to the next.
 *
 * @param page   the page it showed last; empty if nobody knows
 * @param places where it stood on each arrangement of the screens, the latest first
 */
public record WindowState(String page, List<WindowPlace> places) {
    /** More than a person has desks. */
    private static final int MOST = 16;
    private static final String PAGE = "page ";
    private static final String PLACE = "window ";

    public WindowState {
        places = places.stream().limit(MOST).toList();
    }

    /** Reads what {@link #text} wrote. Lines that are not understood are left out. */
    public static WindowState read(String text) {
        return new WindowState(
                text.lines().filter(line -> line.startsWith(PAGE)).findFirst()
                        .map(line -> line.substring(PAGE.length()).strip()).orElse(""),
                text.lines().filter(line -> line.startsWith(PLACE))
                        .map(line -> WindowPlace.read(line.substring(PLACE.length()))).flatMap(Optional::stream)
                        .toList());
    }

    public String text() {
        return Stream.concat(Stream.of(PAGE + page), places.stream().map(place -> PLACE + place.text()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** The same with another page and, where it is known, the place on today's screens. */
    WindowState with(String otherPage, Optional<WindowPlace> latest) {
        Stream<WindowPlace> others = places.stream()
                .filter(place -> latest.filter(each -> each.screens().equals(place.screens())).isEmpty());
        return new WindowState(otherPage, Stream.concat(latest.stream(), others).toList());
    }

    /** Where it stood when the screens stood as they do. */
    Optional<WindowPlace> on(Screens screens) {
        return places.stream().filter(place -> place.screens().equals(screens.arrangement())).findFirst();
    }
}
