package org.preferencecenter.service.support;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.SyncRequest;

/** Decisions about the bundled catalog. */
public final class Decisions {
    public static final PreferenceId NEWS = new PreferenceId("corporate-news");
    public static final PreferenceId STATISTICS = new PreferenceId("usage-statistics");
    public static final Origin DESKTOP = new Origin(Surface.PREFERENCES_WINDOW, "Photogrammetry 5.1", "workstation");

    private static final Catalog CATALOG = BundledCatalog.read();
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    private Decisions() {}

    public static Decision granted(PreferenceId preference, Decision... superseded) {
        return decision(freshId(), preference, Answer.GRANTED, superseded);
    }

    public static Decision denied(PreferenceId preference, Decision... superseded) {
        return decision(freshId(), preference, Answer.DENIED, superseded);
    }

    /** A grant of something in the given words, which need not be anything that is asked. */
    public static Decision answering(PreferenceId preference, NoticeReference words) {
        return new Decision(freshId(), preference, Answer.GRANTED, words, DESKTOP, Instant.EPOCH, List.of());
    }

    public static Decision decision(DecisionId id, PreferenceId preference, Answer answer, Decision... superseded) {
        return new Decision(id, preference, answer, words(preference), DESKTOP, Instant.parse("2026-11-23T08:59:00Z"),
                Arrays.stream(superseded).map(Decision::id).toList());
    }

    public static NoticeReference words(PreferenceId preference) {
        return NoticeReference.to(CATALOG.notice(preference, "en"));
    }

    public static DecisionId freshId() {
        return new DecisionId(IDS.generate());
    }

    public static List<Decision> many(int count) {
        return IntStream.range(0, count).mapToObj(each -> granted(NEWS)).toList();
    }

    public static SyncRequest request(Decision... decisions) {
        return new SyncRequest(List.of(decisions));
    }
}
