package org.preferencecenter.client.simulation;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** Plays the story of a seed, and tells what went wrong in it as shortly as it can be told. */
record Report(Simulation simulation) {

    /** Nothing if no law was broken. */
    Optional<String> of(long seed) {
        Story story = Storyteller.tell(seed);
        return simulation.play(story, Sabotage.NONE).map(violation -> tell(story, violation));
    }

    private String tell(Story story, Violation violation) {
        Story shorter = new Shrinker(simulation, () -> Sabotage.NONE).shrink(story, violation.law());
        Violation shown = simulation.play(shorter, Sabotage.NONE).orElse(violation);
        StringWriter trace = new StringWriter();
        shown.printStackTrace(new PrintWriter(trace));
        return "Seed " + story.seed() + " breaks a law. Its story, made short:" + shorter + "\n" + trace;
    }
}
