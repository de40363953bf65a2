package org.preferencecenter.client.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.preferencecenter.client.simulation.Step.Fault;

/** Makes up stories: mostly people at work and a network that works, with everything that can go wrong in between. */
final class Storyteller {
    /** Long enough for what takes several turns to go wrong, short enough to be made short. */
    private static final int LENGTH = 1_000;
    private static final int SECONDS_A_DAY = 86_400;
    private static final List<Kind> KINDS = List.of(
            new Kind(260, chance -> new Step.Run(number(chance))),
            new Kind(240, chance -> new Step.Carry(number(chance))),
            new Kind(90, chance -> new Step.Decide(number(chance), number(chance), chance.nextBoolean())),
            new Kind(25, chance -> new Step.DecideAll(number(chance), chance.nextInt(32))),
            new Kind(6, chance -> new Step.Defer(number(chance))),
            new Kind(90, chance -> new Step.Pass(chance.nextInt(4))),
            new Kind(20, chance -> new Step.Pass(chance.nextInt(2_000))),
            new Kind(2, chance -> new Step.Pass(chance.nextInt(40) * SECONDS_A_DAY)),
            new Kind(60, chance -> new Step.Fail(number(chance), fault(chance))),
            new Kind(20, chance -> new Step.Replay(number(chance))),
            new Kind(30, chance -> new Step.Tell(number(chance))),
            new Kind(6, chance -> new Step.BreakStream(number(chance))),
            new Kind(30, chance -> new Step.Start(number(chance))),
            new Kind(6, chance -> new Step.Quit(number(chance))),
            new Kind(6, chance -> new Step.Kill(number(chance))),
            new Kind(20, chance -> new Step.KillAtWrite(number(chance), chance.nextInt(16), chance.nextBoolean())),
            new Kind(24, chance -> new Step.SignIn(number(chance), chance.nextInt(3) / 2)),
            new Kind(6, chance -> new Step.SignOut(number(chance))),
            new Kind(2, chance -> new Step.SignOutDiscarding(number(chance), chance.nextInt(32))),
            new Kind(2, chance -> new Step.SignOutWhenSent(number(chance))),
            new Kind(4, chance -> new Step.SetClock(number(chance), (chance.nextInt(3) - 1) * 3_650)),
            new Kind(3, chance -> new Step.SetClock(number(chance), 0)),
            new Kind(8, chance -> new Step.Unplug(number(chance))),
            new Kind(12, chance -> new Step.PlugIn(number(chance))),
            new Kind(3, chance -> new Step.FillDisk(number(chance))),
            new Kind(8, chance -> new Step.FreeDisk(number(chance))),
            new Kind(16, chance -> new Step.Elsewhere(number(chance), number(chance), chance.nextInt(3) == 0)),
            new Kind(2, chance -> new Step.Revise(number(chance), chance.nextBoolean())),
            new Kind(2, chance -> new Step.Lock(number(chance))),
            new Kind(3, chance -> new Step.Unlock(number(chance))),
            new Kind(2, chance -> new Step.RestartService()),
            new Kind(4, chance -> new Step.BackUpService()),
            new Kind(4, chance -> new Step.RestoreService()),
            new Kind(4, chance -> new Step.ExpireTokens(number(chance))),
            new Kind(2, chance -> new Step.EndGrant(number(chance), number(chance))),
            new Kind(12, chance -> new Step.BackUp(number(chance))),
            new Kind(8, chance -> new Step.Restore(number(chance))),
            new Kind(1, chance -> new Step.CopyProfile(number(chance), number(chance))),
            new Kind(1, chance -> new Step.LoseKeychain(number(chance))));
    private static final List<Fault> FAULTS = List.of(Fault.values());
    private static final int TOTAL = KINDS.stream().mapToInt(Kind::weight).sum();

    private Storyteller() {}

    private record Kind(int weight, Function<Random, Step> make) {}

    /** The story of a seed; always the same. */
    static Story tell(long seed) {
        Random chance = new Random(seed);
        List<Step> steps = new ArrayList<>();
        for (int program = 0; program < World.PROGRAMS; program += 2) {
            steps.add(new Step.Start(program));
            steps.add(new Step.Run(0));
            steps.add(new Step.SignIn(program, 0));
        }
        while (steps.size() < LENGTH) {
            steps.add(next(chance));
        }
        return new Story(seed, steps);
    }

    private static Step next(Random chance) {
        int at = chance.nextInt(TOTAL);
        for (Kind kind : KINDS) {
            at -= kind.weight();
            if (at < 0) {
                return kind.make().apply(chance);
            }
        }
        throw new IllegalStateException("The weights come to their sum");
    }

    private static int number(Random chance) {
        return chance.nextInt(1_000);
    }

    private static Fault fault(Random chance) {
        return FAULTS.get(chance.nextInt(FAULTS.size()));
    }
}
