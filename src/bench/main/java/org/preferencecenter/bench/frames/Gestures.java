package org.preferencecenter.bench.frames;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person does in a window, again and again. */
final class Gestures {
    private static final int PREFERENCES = 5;
    private static final int PAGES = 2;
    /** How often each is made after the first time. */
    private static final int TIMES = 20;
    private static final int NOTCHES = 20;
    /** So many frames a person takes to see what came of it. */
    private static final int PAUSE = 6;
    /** In so many a window manager has put the window where it stays; a click before that would miss. */
    private static final int BEFORE = 60;

    private final Subject subject;
    private final FrameLog frames;
    private final Hands hands;
    private final Map<String, GestureFigures> figures = new LinkedHashMap<>();

    private Gestures(Subject subject, FrameLog frames) {
        this.subject = subject;
        this.frames = frames;
        this.hands = new Hands(frames);
    }

    @FunctionalInterface
    private interface Gesture {
        void make(int turn) throws InterruptedException;
    }

    /** Makes all of them. Not on the JavaFX thread. */
    static Map<String, GestureFigures> in(Subject subject, FrameLog frames) throws InterruptedException {
        Gestures gestures = new Gestures(subject, frames);
        frames.await(BEFORE);
        gestures.measure("ticking", gestures::tick);
        gestures.measure("details", gestures::openAndClose);
        gestures.measure("pages", gestures::visit);
        for (int preference = PREFERENCES - 1; preference >= 0; preference--) {
            gestures.toggleDetails(preference);
        }
        gestures.measure("scrolling", gestures::scroll);
        return gestures.figures;
    }

    private void measure(String name, Gesture gesture) throws InterruptedException {
        frames.take();
        gesture.make(0);
        List<FrameLog.Frame> first = frames.take();
        for (int turn = 1; turn <= TIMES; turn++) {
            gesture.make(turn);
        }
        figures.put(name, GestureFigures.of(first, frames.take()));
    }

    private void tick(int turn) throws InterruptedException {
        int preference = turn % PREFERENCES;
        hands.click(() -> subject.box(preference));
        subject.hear(preference, false);
        frames.await(PAUSE);
        subject.hear(preference, true);
        frames.await(PAUSE);
    }

    private void openAndClose(int turn) throws InterruptedException {
        toggleDetails(turn % PREFERENCES);
        toggleDetails(turn % PREFERENCES);
    }

    private void toggleDetails(int preference) throws InterruptedException {
        hands.click(() -> subject.details(preference));
        frames.await(PAUSE);
    }

    private void visit(int turn) throws InterruptedException {
        for (int page = 1; page <= PAGES; page++) {
            int next = page % PAGES;
            hands.click(() -> subject.page(next));
            frames.await(PAUSE);
        }
    }

    private void scroll(int turn) throws InterruptedException {
        hands.pointAt(subject::content);
        hands.scroll(NOTCHES);
        hands.scroll(-NOTCHES);
    }
}
