package org.preferencecenter.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.example.Examples;
import org.preferencecenter.core.example.Story;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.HistoryDocument;
import org.preferencecenter.core.wire.HistoryDocument.Entry;
import org.preferencecenter.core.wire.HistoryDocument.Kept;
import org.preferencecenter.core.wire.HistoryDocument.Person;
import org.preferencecenter.core.wire.HistoryDocument.ReceiptState;
import org.preferencecenter.core.wire.HistoryDocument.Words;
import org.preferencecenter.core.wire.HistoryDocument.WordsState;
import org.preferencecenter.core.wire.Problem;
import org.preferencecenter.core.wire.ProblemType;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Whoever is handed a saved history can check its form with two files. */
class HistorySchemaTest {
    private static final String KEYS = """
            {"keys":[{"kty":"EC","kid":"key-1","alg":"ES256","crv":"P-256","x":"AAAA","y":"BBBB"}]}""";

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("urn:preference-center:schema:export", OpenApi.exportSchema(),
                    HistoryDocument.SCHEMA, OpenApi.historySchema())))
            .getSchema(com.networknt.schema.SchemaLocation.of(HistoryDocument.SCHEMA));
    private final Decision decision = new Story().replica("desk").grants(Examples.NEWS);

    @Test
    void aDocumentIsOfThatFormAndCanBeReadBack() throws WireException {
        String text = WireJson.write(document());

        assertThat(faults(text)).isEmpty();
        assertThat(WireJson.read(text, HistoryDocument.class)).isEqualTo(document());
    }

    @ParameterizedTest
    @CsvSource({"\"ACCOUNT\",\"CLOUD\"", "\"VERIFIED\",\"TRUSTED\"", "\"MATCH\",\"SIMILAR\"", "\"GRANTED\",\"MAYBE\"",
        "schema:history,schema:export", "\"kty\",\"type\""})
    void whatIsOfAnotherFormIsFound(String word, String other) throws WireException {
        assertThat(faults(WireJson.write(document()).replace(word, other))).isNotEmpty();
    }

    private HistoryDocument document() throws WireException {
        Notice notice = BundledCatalog.read().notice(Examples.NEWS, "de");
        Entry sent = new Entry(decision, true, Kept.ACCOUNT, Optional.empty(), Optional.of("a.b.c"),
                ReceiptState.VERIFIED, Optional.of(1L), Optional.of(Examples.MORNING), WordsState.MATCH);
        Entry rejected = new Entry(decision, true, Kept.REJECTED,
                Optional.of(Problem.of(ProblemType.UNKNOWN_NOTICE, "revision 1.0 in en")), Optional.empty(),
                ReceiptState.NONE, Optional.empty(), Optional.empty(), WordsState.NOT_KEPT);
        return new HistoryDocument(HistoryDocument.SCHEMA, Examples.MORNING,
                new Person("https://id.example", "person-1"), Optional.of(WireJson.readTree(KEYS)),
                List.of(sent, rejected),
                List.of(new Words(notice.preference(), NoticeReference.to(notice), notice.words())));
    }

    private List<Error> faults(String text) {
        return schema.validate(text, InputFormat.JSON);
    }
}
