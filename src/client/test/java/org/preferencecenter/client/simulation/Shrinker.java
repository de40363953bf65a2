package org.preferencecenter.client.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a story that breaks a law short: leaves out what is not needed, in ever smaller parts (delta debugging, Zeller and
 * Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
final class Shrinker {
    private static final int MOST_TRIES = 1_500;

    private final Simulation simulation;
    private final Supplier<Sabotage> sabotage;
    private int tries;

    Shrinker(Simulation simulation, Supplier<Sabotage> sabotage) {
        this.simulation = simulation;
        this.sabotage = sabotage;
    }

    /** A story as short as can be found that breaks the same law. */
    Story shrink(Story story, Law law) {
        List<Step> steps = story.steps();
        int part = Math.max(1, steps.size() / 2);
        while (true) {
            Optional<List<Step>> shorter = shorter(story, steps, part, law);
            if (shorter.isPresent()) {
                steps = shorter.get();
                part = Math.clamp(steps.size() / 2, 1, part);
            } else if (part == 1 || tries >= MOST_TRIES) {
                return story.with(steps);
            } else {
                part = (part + 1) / 2;
            }
        }
    }

    private Optional<List<Step>> shorter(Story story, List<Step> steps, int part, Law law) {
        for (int from = 0; from < steps.size() && tries < MOST_TRIES; from += part) {
            List<Step> rest = new ArrayList<>(steps.subList(0, from));
            rest.addAll(steps.subList(Math.min(steps.size(), from + part), steps.size()));
            tries++;
            if (simulation.play(story.with(rest), sabotage.get()).filter(violation -> violation.law() == law)
                    .isPresent()) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }
}
