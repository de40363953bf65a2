package org.preferencecenter.client.simulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens in a world, step by step.
 *
 * @param seed for the little that steps leave to chance
 */
record Story(long seed, List<Step> steps) {
    Story {
        steps = List.copyOf(steps);
    }

    Story with(List<Step> others) {
        return new Story(seed, others);
    }

    @Override
    public String toString() {
        return steps.stream().map(step -> "\n  " + step).collect(Collectors.joining());
    }
}
