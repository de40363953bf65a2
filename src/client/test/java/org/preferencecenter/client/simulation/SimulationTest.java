package org.preferencecenter.client.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.simulation.Saboteurs.Saboteur;

/**
 * Whole worlds, made up from seeds. To play the story of a seed again, or as many more as one likes, see
 * {@link SimulationCommand}.
 */
class SimulationTest {
    private static final int STORIES = 20;

    @Test
    void noStoryBreaksALaw() throws IOException {
        try (Simulation simulation = new Simulation()) {
            for (long seed = 1; seed <= STORIES; seed++) {
                Optional<String> report = new Report(simulation).of(seed);
                assertThat(report).isEmpty();
            }
            assertThat(simulation.steps()).isGreaterThan(50_000);
        }
    }

    @Test
    void theSameSeedTellsTheSameStoryAndPlaysTheSameWay() throws IOException {
        try (Simulation simulation = new Simulation()) {
            simulation.play(Storyteller.tell(7), Sabotage.NONE);
            long once = simulation.steps();
            simulation.play(Storyteller.tell(7), Sabotage.NONE);

            assertThat(simulation.steps()).isEqualTo(2 * once);
        }
    }

    @Test
    void aStoryThatBreaksALawIsMadeShort() throws IOException {
        try (Simulation simulation = new Simulation()) {
            Saboteur early = Saboteurs.ALL.getLast();
            Story story = Storyteller.tell(1);
            Law broken = simulation.play(story, early.recruit().get()).orElseThrow().law();
            Story shorter = new Shrinker(simulation, early.recruit()).shrink(story, broken);

            assertThat(shorter.steps()).hasSizeLessThan(12);
            assertThat(simulation.play(shorter, early.recruit().get())).isPresent();
        }
    }
}
