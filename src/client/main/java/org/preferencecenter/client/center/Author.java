package org.preferencecenter.client.center;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.Settings;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;

/** Makes decisions of what a person chose. */
record Author(Settings settings, InstantSource clock, Supplier<DecisionId> ids) {

    /**
     * The decisions, each superseding what the ledger holds unsuperseded.
     *
     * @throws IllegalArgumentException for a surface that the contract does not have, or that is the account service's alone
     */
    List<Decision> write(List<Choice> choices, Surface surface, Ledger ledger) {
        if (surface == Surface.UNKNOWN || surface == Surface.EMAIL_CONFIRMATION) {
            // The service would refuse it, and a confirmation made here would confirm nothing.
            throw new IllegalArgumentException("A program decides on no surface " + surface);
        }
        Origin origin = new Origin(surface, settings.application(), settings.device());
        return choices.stream().map(choice -> new Decision(ids.get(), choice.notice().preference(),
                choice.granted() ? Answer.GRANTED : Answer.DENIED, NoticeReference.to(choice.notice()), origin,
                clock.instant(), ledger.toSupersede(choice.notice().preference()))).toList();
    }
}
