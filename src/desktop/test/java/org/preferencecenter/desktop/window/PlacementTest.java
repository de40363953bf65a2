package org.preferencecenter.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    private static final Dimension2D USUAL = new Dimension2D(960, 800);
    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);
    private static final Rectangle2D PRIMARY = new Rectangle2D(0, 0, 1920, 1080);
    /** A panel takes the upper 40 pixels of the primary screen. */
    private static final Screens SCREENS = new Screens(List.of(LEFT, PRIMARY),
            List.of(new Rectangle2D(0, 40, 1920, 1040), LEFT));

    @Test
    void theFirstTimeTheSystemFindsThePlaceAndTheScreenLimitsTheSize() {
        assertThat(Placement.first(USUAL, SCREENS)).isEqualTo(new Placement(Optional.empty(), USUAL, false));
        assertThat(Placement.first(new Dimension2D(1920, 1600), SCREENS).size()).isEqualTo(new Dimension2D(1920, 1040));
    }

    @ParameterizedTest
    @CsvSource({"100, 50", "-1280, 0", "-600, 900", "1800, 1040", "-880, 0", "0, 40"})
    void aWindowThatCanBeTakenHoldOfOpensWhereItStood(double x, double y) {
        assertThat(again(x, y, 960, 800)).isEqualTo(new Placement(Optional.of(new Point2D(x, y)), USUAL, false));
    }

    @ParameterizedTest
    @CsvSource({"1900, 100", "5000, 100", "-2200, 100", "100, -500", "100, 0", "100, 1060", "-1200, 1020"})
    void aWindowWhoseTitleIsOutOfReachOpensInItsSizeWhereTheSystemPutsIt(double x, double y) {
        assertThat(again(x, y, 960, 800)).isEqualTo(new Placement(Optional.empty(), USUAL, false));
    }

    @Test
    void aWindowIsNoLargerThanTheScreenItStandsOn() {
        assertThat(again(-1280, 0, 1900, 1030).size()).isEqualTo(new Dimension2D(1280, 1024));
        assertThat(again(0, 40, 1900, 1030).size()).isEqualTo(new Dimension2D(1900, 1030));
        assertThat(again(-200, 40, 1900, 1030).size()).as("it stands where most of it is")
                .isEqualTo(new Dimension2D(1900, 1030));
    }

    @Test
    void aMaximizedWindowOpensMaximized() {
        WindowPlace place = new WindowPlace("screens", new Rectangle2D(100, 100, 640, 480), true);

        assertThat(Placement.again(place, SCREENS)).isEqualTo(
                new Placement(Optional.of(new Point2D(100, 100)), new Dimension2D(640, 480), true));
    }

    private static Placement again(double x, double y, double width, double height) {
        return Placement.again(new WindowPlace("screens", new Rectangle2D(x, y, width, height), false), SCREENS);
    }
}
