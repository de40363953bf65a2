package org.preferencecenter.core.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.LockChange;
import org.preferencecenter.core.account.Profile;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Replica;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

/** One of everything that crosses the wire, with all its fields. */
final class WireExamples {
    static final Map<String, Class<?>> SCHEMAS = Map.of("Decision", Decision.class, "SyncRequest", SyncRequest.class,
            "SyncResponse", SyncResponse.class, "Account", AccountResponse.class, "Preferences",
            PreferencesResponse.class, "Problem", Problem.class, "ReceiptClaims", ReceiptClaims.class, "LockRequest",
            LockRequest.class, "Locks", LocksResponse.class, "LockHistory", LockHistoryResponse.class);

    private static final String RECEIPT = "eyJhbGciOiJFUzI1NiJ9.eyJpZCI6IjEifQ.c2lnbmF0dXJl";
    private static final Instant RECEIVED = Instant.parse("2026-11-23T09:05:00.123456Z");

    private WireExamples() {}

    /** The schema of the contract and the record that has it. */
    static Stream<Arguments> all() {
        Story story = new Story();
        Replica desk = story.replica("Büro \uD83D\uDDBC");
        Decision yes = desk.grants(Examples.TRAINING);
        story.passes(Duration.ofMillis(7));
        Decision no = desk.denies(Examples.TRAINING);
        Problem problem = new Problem(ProblemType.CONFLICTING_DECISION.uri(), "Title", 409, Optional.of("Detail"),
                Optional.of("/v1/decisions"));
        return Stream.of(
                Arguments.of("Decision", no),
                Arguments.of("SyncRequest", new SyncRequest(List.of(yes, no))),
                Arguments.of("SyncResponse", new SyncResponse(
                        List.of(new SyncResponse.Entry(1, yes, RECEIPT),
                                new SyncResponse.Entry(9_007_199_254_740_993L, no, RECEIPT)),
                        List.of(new SyncResponse.Acknowledgment(no.id(), RECEIPT)),
                        List.of(new SyncResponse.Rejection(yes.id(), problem)), 9_007_199_254_740_993L, true)),
                Arguments.of("Account", new AccountResponse(
                        new Profile("42", Optional.of("ada@example.org"), Optional.of("Ada"), Optional.of("Example")),
                        List.of(new Lock(Examples.STATISTICS, "Set by your administrator")))),
                Arguments.of("Preferences", new PreferencesResponse(3, 17, List.of(
                        new PreferencesResponse.Entry(Examples.TRAINING, Standing.GRANTED, true, Optional.of(RECEIVED)),
                        new PreferencesResponse.Entry(Examples.NEWS, Standing.OUTDATED, false,
                                Optional.of(RECEIVED))))),
                Arguments.of("Problem", problem),
                Arguments.of("LockRequest", new LockRequest("Fields of clients \uD83D\uDDFA")),
                Arguments.of("Locks", new LocksResponse(List.of(new Lock(Examples.STATISTICS, "Not at work")))),
                Arguments.of("LockHistory", new LockHistoryResponse(List.of(new LockHistoryResponse.Entry(7,
                        new LockChange(Examples.STATISTICS, Optional.of("Not at work"), Optional.of("42"), RECEIVED))),
                        7, true)),
                Arguments.of("ReceiptClaims", new ReceiptClaims("1", "https://service.example.org",
                        new AccountKey("https://id.example.org", "42"), 1, yes, RECEIVED)));
    }

    /** The same with nothing in what may be empty or absent. */
    static Stream<Arguments> bare() {
        Optional<String> none = Optional.empty();
        return Stream.of(
                Arguments.of("SyncRequest", new SyncRequest(List.of())),
                Arguments.of("SyncResponse", new SyncResponse(List.of(), List.of(), List.of(), 0, false)),
                Arguments.of("Account", new AccountResponse(new Profile("42", none, none, none), List.of())),
                Arguments.of("Preferences", new PreferencesResponse(1, 0, List.of(
                        new PreferencesResponse.Entry(Examples.TRAINING, Standing.NOT_ASKED, false,
                                Optional.empty())))),
                Arguments.of("Locks", new LocksResponse(List.of())),
                Arguments.of("LockHistory", new LockHistoryResponse(List.of(
                        new LockHistoryResponse.Entry(1, new LockChange(Examples.STATISTICS, none, none, RECEIVED))),
                        1, false)),
                Arguments.of("Problem", new Problem("about:blank", "Title", 500, none, none)));
    }
}
