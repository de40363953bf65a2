package org.preferencecenter.desktop.action;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Does something once a minute on the JavaFX thread, so that "3 minutes ago" stays true. */
public final class Ticker implements AutoCloseable {
    private final Timeline timeline;

    public Ticker(Runnable everyMinute) {
        timeline = new Timeline(new KeyFrame(Duration.minutes(1), event -> everyMinute.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    @Override
    public void close() {
        timeline.stop();
    }
}
