package org.preferencecenter.client.sync;

import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;

import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.SyncResponse;

/** An answer of the service, made piece by piece. */
final class Answered {
    private final List<SyncResponse.Entry> entries = new ArrayList<>();
    private final List<SyncResponse.Acknowledgment> receipts = new ArrayList<>();
    private final List<SyncResponse.Rejection> rejected = new ArrayList<>();
    private final long cursor;
    private boolean more;

    private Answered(long cursor) {
        this.cursor = cursor;
    }

    static Answered at(long cursor) {
        return new Answered(cursor);
    }

    Answered entry(long sequence, Decision decision, String receipt) {
        entries.add(new SyncResponse.Entry(sequence, decision, receipt));
        return this;
    }

    Answered receipt(Decision decision, String receipt) {
        receipts.add(new SyncResponse.Acknowledgment(decision.id(), receipt));
        return this;
    }

    Answered rejects(Decision decision) {
        rejected.add(new SyncResponse.Rejection(decision.id(), UNKNOWN_PREFERENCE));
        return this;
    }

    Answered more() {
        more = true;
        return this;
    }

    SyncResponse response() {
        return new SyncResponse(entries, receipts, rejected, cursor, more);
    }
}
