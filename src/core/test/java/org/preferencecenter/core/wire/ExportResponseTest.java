package org.preferencecenter.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.request.ErasureTerms;
import org.preferencecenter.core.request.PersonRequest;
import org.preferencecenter.core.request.PersonRequestId;
import org.preferencecenter.core.request.RequestEvent;
import org.preferencecenter.core.request.RequestKind;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.standing.Standing;

/** An export is read as it is written, and what is no whole export is none. */
class ExportResponseTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-23T09:05:00Z");
    private static final PersonRequestId REQUEST = PersonRequestId.parse("019ab0f2-6a00-7c52-9d0e-3f6b8a1f2c46");
    private static final String KEYS = """
            {"keys":[{"kty":"EC","kid":"1","alg":"ES256","crv":"P-256","x":"x","y":"y"}]}""";

    private final ContractChecker contract = new ContractChecker();

    private static ExportResponse example() throws WireException {
        Decision decision = new Story().replica("Büro").grants(Examples.TRAINING);
        Notice notice = BundledCatalog.read().notice(Examples.TRAINING, "de");
        PersonRequest erasure = new PersonRequest(REQUEST, RequestKind.ERASURE, RequestStatus.RECEIVED, RECEIVED,
                RECEIVED, Optional.empty(), Optional.of(ErasureTerms.of(RECEIVED, Optional.empty(), RECEIVED)));
        return new ExportResponse("https://account.example/v1/schemas/export", RECEIVED,
                new ExportResponse.Person("https://id.example", "42", Optional.of("ada@example.org"),
                        Optional.of("Ada"), Optional.of("Example")),
                new PreferencesResponse(1, 1, List.of(new PreferencesResponse.Entry(Examples.TRAINING,
                        Standing.GRANTED, true, Optional.of(RECEIVED)))),
                List.of(new Lock(Examples.STATISTICS, "Not at work")),
                List.of(new ExportResponse.Confirmation(decision.id(), Optional.of(RECEIVED), Optional.empty())),
                List.of(new PersonRequestResponse(erasure,
                        List.of(new PersonRequestResponse.Step(RequestEvent.RECEIVED, RECEIVED)))),
                List.of(new ExportResponse.Erased(
                        new ExportResponse.Erasure(REQUEST, RECEIVED, RECEIVED, RECEIVED, "LEGAL_CLAIMS"),
                        List.of(new ExportResponse.Proof(1, Examples.NEWS, Answer.DENIED, "1.0", "en",
                                "0".repeat(64), RECEIVED, "0".repeat(64))))),
                WireJson.readTree(KEYS),
                List.of(new ExportResponse.Held(1, decision, RECEIVED, "eyJh.eyJp.c2ln")),
                List.of(new ExportResponse.Words(Examples.TRAINING, NoticeReference.to(notice),
                        Optional.of(notice.words()))));
    }

    @Test
    void whatIsWrittenKeepsTheContractAndIsReadAsTheSame() throws WireException {
        String json = WireJson.write(example());

        assertThat(contract.checkSchema("Export", json)).isEmpty();
        assertThat(WireJson.read(json, ExportResponse.class)).isEqualTo(example());
    }

    @Test
    void whatIsCutOffAnywhereIsNone() throws WireException {
        String json = WireJson.write(example());

        for (int length = 0; length < json.length(); length += 7) {
            String part = json.substring(0, length);
            assertThatExceptionOfType(WireException.class)
                    .isThrownBy(() -> WireJson.read(part, ExportResponse.class));
        }
    }
}
