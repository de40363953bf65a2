package org.preferencecenter.service.request;

import java.time.Instant;
import java.util.List;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.ExportResponse.Person;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.service.store.ConfirmationStore.Asked;
import org.preferencecenter.service.store.StoredErasure;
import tools.jackson.databind.JsonNode;

/** What an export is made of while it is written. The contract describes each field. */
final class ExportParts {
    private ExportParts() {}

    /** All but the decisions and their words, of which there may be many. */
    record Head(Instant exportedAt, Person account, PreferencesResponse standings, List<Lock> locks,
            List<Asked> confirmations, List<PersonRequestResponse> requests, List<StoredErasure.Proven> erasures,
            JsonNode receiptKeys) {}

    /** Words that a decision answered. */
    record Shown(PreferenceId preference, NoticeReference notice) {
        static Shown in(Decision decision) {
            return new Shown(decision.preference(), decision.notice());
        }
    }
}
