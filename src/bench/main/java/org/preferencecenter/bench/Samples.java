package org.preferencecenter.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;

/** Decisions to measure with: the same ones each time. */
final class Samples {
    static final Catalog CATALOG = BundledCatalog.read();
    static final PreferenceId TRAINING = new PreferenceId("training");
    private static final Instant START = Instant.parse("2026-11-23T09:05:00Z");
    private static final Origin ORIGIN = new Origin(Surface.PREFERENCES_WINDOW, "Bench", "Bench");

    private Samples() {}

    static Decision decision(int number, List<DecisionId> supersedes) {
        return new Decision(new DecisionId(new UUID(0x7000L | ((long) number << 16), 0x8000000000000000L | number)),
                TRAINING, number % 2 == 0 ? Answer.GRANTED : Answer.DENIED,
                NoticeReference.to(CATALOG.notice(TRAINING, "en")), ORIGIN, START.plusSeconds(number), supersedes);
    }

    /** A person who changes their mind again and again. */
    static List<Decision> history(int length) {
        List<Decision> history = new ArrayList<>();
        for (int number = 1; number <= length; number++) {
            List<DecisionId> heads = Stream.of(history).filter(all -> !all.isEmpty())
                    .map(all -> all.getLast().id()).toList();
            history.add(decision(number, heads));
        }
        return history;
    }
}
