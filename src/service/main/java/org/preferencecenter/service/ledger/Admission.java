package org.preferencecenter.service.ledger;

import java.util.Optional;
import org.preferencecenter.core.catalog.Confirmation;
import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.service.catalog.Catalogs;

/** Which decisions the service takes: answers to something it asks, and a yes only to words it knows. */
final class Admission {
    private final Catalogs catalogs;

    Admission(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** Why a decision that a device sends is not taken; nothing for one that is. */
    Optional<Problem> refuseFromDevice(Decision decision) {
        // Whoever could send it could confirm their own yes to e-mails that reach somebody else.
        return decision.origin().surface() == Surface.EMAIL_CONFIRMATION
                ? refusal(ProblemType.MALFORMED_REQUEST, "Only this service confirms what an e-mail asked about.")
                : refuse(decision);
    }

    /** Whether a decision counts only once the person has confirmed it by the link in an e-mail. */
    boolean needsConfirmation(Decision decision) {
        return decision.grants() && decision.origin().surface() != Surface.EMAIL_CONFIRMATION
                && catalogs.current().catalog().preference(decision.preference()).map(Preference::confirmation)
                        .filter(Confirmation.EMAIL::equals).isPresent();
    }

    /** Why a decision is not taken; nothing for one that is. */
    Optional<Problem> refuse(Decision decision) {
        if (decision.answer() == Answer.UNKNOWN) {
            return refusal(ProblemType.UNKNOWN_ANSWER, "A later version of this service may know the answer.");
        }
        // What is not known cannot be kept word for word, and a decision that comes back changed is a conflict at its author.
        if (decision.origin().surface() == Surface.UNKNOWN) {
            return refusal(ProblemType.MALFORMED_REQUEST, "This service does not know the surface.");
        }
        if (!catalogs.asks(decision.preference())) {
            return refusal(ProblemType.UNKNOWN_PREFERENCE, "This service never asked it.");
        }
        // A no needs no words to be a no, and a withdrawal must reach every replica.
        if (decision.grants() && !catalogs.asks(decision.preference(), decision.notice())) {
            return refusal(ProblemType.UNKNOWN_NOTICE, "This service never asked it in these words.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> refusal(ProblemType type, String detail) {
        return Optional.of(Problem.of(type, detail));
    }
}
