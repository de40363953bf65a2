package org.preferencecenter.client.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;

/** People, preferences and decisions to tell stories with. */
public final class Examples {
    public static final AccountKey ACCOUNT = new AccountKey("https://id.example", "person-1");
    public static final AccountKey OTHER_ACCOUNT = new AccountKey("https://id.example", "person-2");
    public static final PreferenceId NEWS = new PreferenceId("corporate-news");
    public static final PreferenceId TRAINING = new PreferenceId("training");
    public static final PreferenceId STATISTICS = new PreferenceId("usage-statistics");
    public static final Catalog CATALOG = BundledCatalog.read();
    public static final Instant MORNING = Instant.parse("2026-11-23T09:00:00Z");
    public static final Problem UNKNOWN_PREFERENCE = Problem.of(ProblemType.UNKNOWN_PREFERENCE, "Not one of ours");

    private Examples() {}

    /** The id with this number; two with the same number are the same. */
    public static DecisionId id(int number) {
        return new DecisionId(new UUID(0x019AB0F25C317000L | number, 0x8000_0000_0000_0000L | number));
    }

    /** Ids that follow from each other, from the one after this number. */
    public static Supplier<DecisionId> idsAfter(int number) {
        int[] last = {number};
        return () -> id(++last[0]);
    }

    public static Decision granted(int number, PreferenceId preference, Decision... superseded) {
        return decision(number, preference, Answer.GRANTED, superseded);
    }

    public static Decision denied(int number, PreferenceId preference, Decision... superseded) {
        return decision(number, preference, Answer.DENIED, superseded);
    }

    private static Decision decision(int number, PreferenceId preference, Answer answer, Decision... superseded) {
        return new Decision(id(number), preference, answer, NoticeReference.to(notice(preference)),
                new Origin(Surface.PREFERENCES_WINDOW, "Example 1.0", "Desk"), MORNING,
                Arrays.stream(superseded).map(Decision::id).toList());
    }

    public static Notice notice(PreferenceId preference) {
        return CATALOG.notice(preference, "en");
    }

    public static List<Notice> noticesOf(List<Decision> decisions) {
        return decisions.stream().map(decision -> notice(decision.preference())).distinct().toList();
    }
}
