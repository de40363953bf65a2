package org.preferencecenter.client.gate;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.client.Gate;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.gate.TimedVerdict;
import org.preferencecenter.core.gate.Verdict;

/** The gate in memory: an immutable map that is replaced whole. */
public final class LiveGate implements Gate {
    private static final Verdict UNKNOWN = new Verdict(Reason.UNKNOWN_PREFERENCE);

    private static final TimedVerdict DENIED = new TimedVerdict(new Verdict(Reason.WITHDRAWN), Optional.empty(),
            Optional.empty());

    private final InstantSource clock;
    // Guarded by this: each denial that is not kept yet, with the call it came by.
    private final Map<PreferenceId, Long> unwritten = new HashMap<>();
    private long calls;
    private volatile Content content = new Content(Map.of(), new Verdict(Reason.NOT_SIGNED_IN));

    public LiveGate(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What the gate holds.
     *
     * @param others the verdict on everything that has none of its own
     */
    private record Content(Map<PreferenceId, TimedVerdict> verdicts, Verdict others) {}

    @Override
    public Verdict check(PreferenceId preference) {
        Content now = content;
        // A host that is compiled without null checks is answered too.
        @Nullable PreferenceId asked = preference;
        TimedVerdict verdict = asked == null ? null : now.verdicts().get(asked);
        return verdict == null ? now.others() : verdict.at(clock.instant());
    }

    /** From now on these verdicts hold, but for denials that are not written yet. */
    public synchronized void open(Map<PreferenceId, TimedVerdict> verdicts) {
        Map<PreferenceId, TimedVerdict> all = new HashMap<>(verdicts);
        unwritten.keySet().forEach(preference -> all.put(preference, DENIED));
        content = new Content(Map.copyOf(all), UNKNOWN);
    }

    /** From now on nothing is permitted, for this reason. */
    public synchronized void shut(Reason reason) {
        if (reason == Reason.GRANTED) {
            throw new IllegalArgumentException("A gate is not shut for a grant");
        }
        if (reason == Reason.NOT_SIGNED_IN) {
            // What one person denied is not the next person's answer.
            unwritten.clear();
        }
        content = new Content(Map.of(), new Verdict(reason));
    }

    /**
     * From now on these are not permitted, even if it can never be written: a denial takes effect before it is kept.
     *
     * @return a number for {@link #written}; it grows with each call
     */
    public synchronized long deny(Collection<PreferenceId> preferences) {
        calls++;
        Map<PreferenceId, TimedVerdict> verdicts = new HashMap<>(content.verdicts());
        for (PreferenceId preference : preferences) {
            unwritten.put(preference, calls);
            verdicts.replace(preference, DENIED);
        }
        content = new Content(Map.copyOf(verdicts), content.others());
        return calls;
    }

    /**
     * What was decided on these is kept now, so the verdicts to come know of it. Denials of later calls are not.
     *
     * @param call what {@link #deny} returned when it was decided
     */
    public synchronized void written(Collection<PreferenceId> preferences, long call) {
        unwritten.entrySet().removeIf(denial -> preferences.contains(denial.getKey()) && denial.getValue() <= call);
    }
}
