package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.STATISTICS;
import static org.preferencecenter.service.support.Decisions.denied;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

/** A reader is answered from the ledger that they know, or told that it is another one. */
class KnownLedgerTest {
    @RegisterExtension
    final RunningService service = new RunningService();
    private final Decision first = granted(NEWS);
    private final Decision second = denied(NEWS, first);
    private String ada;
    private List<Entry> entries;

    @BeforeEach
    void decide() {
        ada = service.issuer.token("ada");
        entries = service.sync(ada, request(first, second), 0).entries();
    }

    @Test
    void whoeverKnowsTheLedgerGetsWhatComesAfter() {
        Decision third = granted(STATISTICS);

        SyncResponse read = service.get(decisions(upTo(1)), ada).as(SyncResponse.class);
        SyncResponse appended = service.post(decisions(upTo(2)), ada, WireJson.write(request(third)))
                .as(SyncResponse.class);

        assertThat(read.entries()).extracting(Entry::decision).containsExactly(second);
        assertThat(appended.entries()).extracting(Entry::decision).containsExactly(third);
        assertThat(appended.cursor()).isEqualTo(3);
    }

    /** Which nobody expects who knows everything, and so has its receipt. */
    @Test
    void whatIsSentAgainKeepsItsPlaceAndWhatIsNewGetsOne() {
        Decision third = granted(STATISTICS);

        SyncResponse answer = service.post(decisions(upTo(2)), ada, WireJson.write(request(third, second)))
                .as(SyncResponse.class);

        assertThat(answer.entries()).extracting(Entry::decision).containsExactly(third);
        assertThat(service.sync(ada, request(), 0).entries()).hasSize(3).startsWith(entries.get(0), entries.get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 999_999_999_999_999_999L})
    void aCursorBeyondTheLedgerIsOfAnotherOne(long after) {
        assertDiffers("/v1/decisions?after=" + after, ada);
        assertDiffers(decisions(Known.upTo(after, entries.getLast().receipt())), ada);
    }

    @Test
    void aReceiptThatIsNotTheOneInThatPlaceIsOfAnotherLedger() {
        assertDiffers(decisions(Known.upTo(1, entries.getLast().receipt())), ada);
        assertDiffers(decisions(Known.upTo(2, entries.getFirst().receipt())), ada);
        assertDiffers(decisions(Known.upTo(2, entries.getLast().receipt().replaceFirst("....$", "AAAA"))), ada);
        assertDiffers(decisions(Known.upTo(0, entries.getFirst().receipt())), ada);
    }

    @Test
    void whatIsKnownOfAnothersLedgerTellsNothing() {
        String bob = service.issuer.token("bob");
        service.sync(bob, request(first), 0);

        assertDiffers(decisions(upTo(1)), bob);
        assertDiffers(decisions(upTo(2)), bob);
        assertThat(told(decisions(upTo(1)), bob)).isEqualTo(told(decisions(Known.upTo(1, "N".repeat(86))), bob));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "019ab0f2-5c31-7c52-9d0e-3f6b8a1f2c44",
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6.Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1",
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1QA",
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q&known="
                + "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q"})
    void whatIsNoSignatureOfAReceiptIsMalformed(String known) {
        Reply reply = service.post("/v1/decisions?after=1&known=" + known, ada, WireJson.write(request(granted(NEWS))));

        reply.assertProblem(ProblemType.MALFORMED_REQUEST);
        assertNothingWasAppended();
    }

    private void assertDiffers(String target, String token) {
        service.get(target, token).assertProblem(ProblemType.LEDGER_DIFFERS);
        service.post(target, token, WireJson.write(request(granted(STATISTICS))))
                .assertProblem(ProblemType.LEDGER_DIFFERS);
        service.post(target, token, WireJson.write(request())).assertProblem(ProblemType.LEDGER_DIFFERS);
        assertNothingWasAppended();
    }

    private void assertNothingWasAppended() {
        assertThat(service.sync(ada, request(), 0).entries()).isEqualTo(entries);
        assertThat(service.sync(service.issuer.token("bob"), request(), 0).cursor()).isLessThanOrEqualTo(1);
    }

    private String told(String target, String token) {
        return service.get(target, token).body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private Known upTo(int sequence) {
        return Known.upTo(sequence, entries.get(sequence - 1).receipt());
    }

    private static String decisions(Known known) {
        return "/v1/decisions?after=" + known.after() + "&known=" + known.signature().orElseThrow();
    }
}
