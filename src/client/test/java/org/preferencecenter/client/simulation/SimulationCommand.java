package org.preferencecenter.client.simulation;

import java.io.IOException;
import java.util.Optional;

/**
 * Plays stories from a seed on until so many steps were taken or a law is broken: {@code ./mvnw -Psimulation
 * -Dsimulation.steps=10000000 -Dsimulation.seed=1}.
 */
final class SimulationCommand {
    private static final long STEPS_BETWEEN_SIGNS_OF_LIFE = 250_000;

    private SimulationCommand() {}

    public static void main(String[] arguments) throws IOException {
        long steps = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (Simulation simulation = new Simulation()) {
            long said = 0;
            while (simulation.steps() < steps) {
                Optional<String> report = new Report(simulation).of(seed);
                if (report.isPresent()) {
                    System.out.println(report.get());
                    System.exit(1);
                }
                seed++;
                if (simulation.steps() >= said + STEPS_BETWEEN_SIGNS_OF_LIFE) {
                    said = simulation.steps();
                    System.out.println(said + " steps, up to seed " + (seed - 1));
                }
            }
            System.out.println(simulation.steps() + " steps in " + simulation.stories()
                    + " stories, and no law was broken. The last seed was " + (seed - 1) + ".");
        }
    }
}
