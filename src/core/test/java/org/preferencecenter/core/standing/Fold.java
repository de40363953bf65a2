package org.preferencecenter.core.standing;

import org.preferencecenter.core.catalog.Preference;
import org.preferencecenter.core.ledger.Ledger;

/** How a preference stands by a ledger: the rule under test, or a wrong one that the test must catch. */
@FunctionalInterface
interface Fold {
    Standing standing(Ledger ledger, Preference preference);
}
