package org.preferencecenter.client.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preferencecenter.client.simulation.Saboteurs.Saboteur;

/** The laws of the simulation notice what breaks them. A class of its own, so that it runs beside {@link SimulationTest}. */
class SaboteursTest {
    private static final int STORIES_TO_CATCH_IN = 80;

    @ParameterizedTest
    @MethodSource("saboteurs")
    void eachFaultIsNoticed(Saboteur saboteur) throws IOException {
        try (Simulation simulation = new Simulation()) {
            List<Long> seeds = LongStream
                    .concat(LongStream.of(saboteur.seed()), LongStream.rangeClosed(1, STORIES_TO_CATCH_IN)).boxed()
                    .toList();
            for (long seed : seeds) {
                Optional<Violation> violation = simulation.play(Storyteller.tell(seed), saboteur.recruit().get());
                if (violation.isPresent()) {
                    assertThat(saboteur.broken()).contains(violation.get().law());
                    return;
                }
            }
            assertThat(saboteur).withFailMessage("Nobody noticed: %s", saboteur).isNull();
        }
    }

    static List<Saboteur> saboteurs() {
        return Saboteurs.ALL;
    }
}
