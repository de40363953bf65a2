package org.preferencecenter.service.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.NoticeWords;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.PersonRequestResponse;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.service.receipt.ReceiptReader;
import org.preferencecenter.service.store.ConfirmationStore.Asked;
import org.preferencecenter.service.store.StoredErasure;
import tools.jackson.databind.JsonNode;

/** What an export is made of, as it is written. The contract describes each field. */
final class ExportParts {
    private ExportParts() {}

    /** All but the decisions and their words, of which there may be many. */
    record Head(Instant exportedAt, Person account, PreferencesResponse standings, List<Lock> locks,
            List<Asked> confirmations, List<PersonRequestResponse> requests, List<StoredErasure.Proven> erasures,
            JsonNode receiptKeys) {}

    /** Who the person is, by the access token that the export was read with. */
    record Person(String issuer, String subject, Optional<String> email, Optional<String> name,
            Optional<String> organization) {}

    /** A decision in its place, with the time that its receipt says. */
    record Held(long sequence, Decision decision, Instant receivedAt, String receipt) {
        static Held of(SyncResponse.Entry entry) {
            return new Held(entry.sequence(), entry.decision(), ReceiptReader.claims(entry.receipt()).receivedAt(),
                    entry.receipt());
        }
    }

    /** Words that a decision answered. */
    record Shown(PreferenceId preference, NoticeReference notice) {
        static Shown in(Decision decision) {
            return new Shown(decision.preference(), decision.notice());
        }
    }

    /** The same with the words themselves; without them, if they were never published here. */
    record Words(PreferenceId preference, NoticeReference notice, Optional<NoticeWords> words) {
        static Words of(Shown shown, Optional<Notice> notice) {
            return new Words(shown.preference(), shown.notice(), notice.map(Notice::words));
        }
    }
}
