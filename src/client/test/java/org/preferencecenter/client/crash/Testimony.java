package org.preferencecenter.client.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;

/** What one run of a {@link TickingProgram} told, up to where it was killed. Any thread. */
final class Testimony {
    private final String device;
    // Guarded by this.
    private final List<List<String>> intended = new ArrayList<>();
    private final Set<DecisionId> inAccount = new HashSet<>();
    private final Map<PreferenceId, Reason> gate = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int savedHere;
    private int savedHereWhenSynced;

    /** @param device what the decisions of this run, and of no other, name as theirs */
    Testimony(String device) {
        this.device = device;
    }

    synchronized void take(String line) {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "will" -> intended.add(List.of(words[1].split(",", -1)));
            case "here" -> savedHere++;
            case "account" -> inAccount.add(DecisionId.parse(words[1]));
            case "synced" -> savedHereWhenSynced = savedHere;
            case "gate" -> gate.put(new PreferenceId(words[1].split(" ", -1)[0]),
                    Reason.valueOf(words[1].split(" ", -1)[1]));
            case "opening", "opened", "seen" -> {
                // It got this far.
            }
            default -> faults.add(line);
        }
    }

    /** How many choices the library called saved on this computer. */
    synchronized int savedHere() {
        return flat(savedHere).size();
    }

    /** How many choices the library called saved to the account, of those that were shown long enough to be seen. */
    synchronized int savedToAccount() {
        return inAccount.size();
    }

    /** What the gate said when the program began; empty if it was killed before that. */
    synchronized Map<PreferenceId, Reason> gate() {
        return Map.copyOf(gate);
    }

    /**
     * Holds what was told against what there is.
     *
     * @param kept    the decisions in the profile, in their order
     * @param account the decisions that the account service holds
     */
    synchronized void holdsAgainst(List<Decision> kept, Set<DecisionId> account) {
        assertThat(faults).as("what went wrong on %s", device).isEmpty();
        List<Decision> own = kept.stream().filter(each -> each.origin().device().equals(device)).toList();
        List<String> answers = own.stream().map(each -> each.preference() + "=" + each.answer()).toList();
        // What it was about to do when it was killed is there whole or not at all.
        assertThat(answers).as("what was chosen on %s, and nothing else", device).isIn(flat(savedHere),
                flat(intended.size()));
        assertThat(account).as("what was in the account when all was called synced on %s", device)
                .containsAll(own.stream().limit(flat(savedHereWhenSynced).size()).map(Decision::id).toList());
        assertThat(account).as("what was called saved to the account on %s", device).containsAll(inAccount);
    }

    private List<String> flat(int batches) {
        return intended.subList(0, batches).stream().flatMap(List::stream).toList();
    }
}
