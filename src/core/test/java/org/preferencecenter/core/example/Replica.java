package org.preferencecenter.core.example;

import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

/** One computer, or the account service: a ledger, and a person who answers there. */
public final class Replica {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Story story;
    private final String device;
    private Ledger ledger = Ledger.empty();

    Replica(Story story, String device) {
        this.story = story;
        this.device = device;
    }

    public Decision grants(PreferenceId preference) {
        return grants(preference, 1);
    }

    /** A yes to words of this major revision. */
    public Decision grants(PreferenceId preference, int major) {
        return answers(preference, Answer.GRANTED, major);
    }

    public Decision denies(PreferenceId preference) {
        return answers(preference, Answer.DENIED, 1);
    }

    /** An answer as an honest program writes it: it supersedes what this computer holds unsuperseded. */
    public Decision answers(PreferenceId preference, Answer answer, int major) {
        return writes(story.nextId(), preference, answer, major, story.now(), ledger.toSupersede(preference));
    }

    /** An answer as any program might write it. */
    public Decision writes(DecisionId id, PreferenceId preference, Answer answer, int major, Instant at,
            List<DecisionId> supersedes) {
        Decision decision = new Decision(id, preference, answer,
                new NoticeReference(new Revision(major, 0), DIGEST, "en"),
                new Origin(Surface.PREFERENCES_WINDOW, "Example 1.0", device), at, supersedes);
        ledger = ledger.with(decision);
        return decision;
    }

    /** A yes that follows another by the link in an e-mail, as the account service writes it. */
    public Decision confirms(Decision yes) {
        Decision decision = new Decision(story.nextId(), yes.preference(), Answer.GRANTED, yes.notice(),
                new Origin(Surface.EMAIL_CONFIRMATION, "Example 1.0", device), story.now(), List.of(yes.id()));
        ledger = ledger.with(decision);
        return decision;
    }

    /** Takes in all that another computer holds. */
    public void hears(Replica other) {
        ledger = ledger.merge(other.ledger);
    }

    /** Takes in some decisions, such as arrive one by one. */
    public void hears(Decision... decisions) {
        ledger = ledger.with(List.of(decisions));
    }

    public Ledger ledger() {
        return ledger;
    }

    /** How a preference stands here by the words of major revision 1. */
    public Standing standing(PreferenceId preference) {
        return standing(Examples.preference(preference, 1));
    }

    /** How a preference stands here. */
    public Standing standing(Preference preference) {
        return story.standing(ledger, preference).standing();
    }

    @Override
    public String toString() {
        return device;
    }
}
