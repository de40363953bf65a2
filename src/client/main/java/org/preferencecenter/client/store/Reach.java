package org.preferencecenter.client.store;

import java.util.Optional;
import org.preferencecenter.core.wire.Known;

/**
 * How far the account was heard.
 *
 * @param ledger how many times the account turned out to have another ledger than the one that was known here
 * @param known  everything up to that place of the present ledger
 * @param beyond what the account said of a place that was not heard here since: after a file was damaged, or where a page was the
 *               last to come; or of the last place of an earlier ledger, while nothing was heard of the present one
 */
public record Reach(long ledger, Known known, Optional<Known> beyond) {
    /** Nothing was heard yet. */
    public static final Reach NOTHING = new Reach(0, Known.NOTHING, Optional.empty());
}
