package org.preferencecenter.service.link;

import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.DecisionId;

/** What an e-mail links to. */
public sealed interface Link {
    AccountKey account();

    /** Lets whoever has it say no for the account, and nothing else. */
    record Unsubscribe(AccountKey account, List<PreferenceId> preferences) implements Link {
        /** @param preferences what the e-mail is about, at least one */
        public Unsubscribe {
            preferences = List.copyOf(preferences);
        }
    }

    /** Lets whoever has it confirm that a yes was meant, which shows that the e-mail reached the person who said it. */
    record Confirm(AccountKey account, List<DecisionId> decisions, Instant until) implements Link {
        /** @param until when it ceases to */
        public Confirm {
            decisions = List.copyOf(decisions);
        }
    }
}
