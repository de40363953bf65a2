package org.preferencecenter.service.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.preferencecenter.service.settings.ErasureSettings;
import org.preferencecenter.service.store.StoredRequest.Promise;

/** The times that a person is promised, counted in UTC. What was promised once is kept, whatever is set later. */
public final class Promises {
    private final ErasureSettings settings;

    public Promises(ErasureSettings settings) {
        this.settings = settings;
    }

    /**
     * Until when a request has to be answered (GDPR Art. 12(3)): the same time of the same day of the next month, or of its last day
     * where it has no such day. Regulation 1182/71 Art. 3 counts to the end of that day, so this is never later.
     */
    public static Instant dueAt(Instant receivedAt) {
        return utc(receivedAt).plusMonths(1).toInstant();
    }

    /** What an erasure is to do that is asked for at a time. */
    Promise erasure(Instant receivedAt) {
        Instant carryOutAt = receivedAt.plus(settings.after());
        LocalDate end = LocalDate.of(utc(carryOutAt).getYear() + 1 + settings.proofYears(), 1, 1);
        return new Promise(carryOutAt, end.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** As exact as times are kept. */
    static Instant millis(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
