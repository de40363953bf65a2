package org.preferencecenter.desktop.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.core.ledger.Ledger;
import org.preferencecenter.core.wire.HistoryDocument;
import org.preferencecenter.core.wire.HistoryDocument.Entry;
import org.preferencecenter.core.wire.HistoryDocument.Kept;
import org.preferencecenter.core.wire.HistoryDocument.ReceiptState;
import org.preferencecenter.core.wire.HistoryDocument.WordsState;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.desktop.fixture.Histories;
import org.preferencecenter.desktop.fixture.HistoryBuilder;
import org.preferencecenter.desktop.fixture.StateBuilder;

class HistoryFileTest {
    @Test
    void holdsEveryDecisionWithItsReceiptAndEachNoticeOnce() throws WireException {
        History history = Histories.usual();

        HistoryDocument document = document(history);

        assertThat(document.schema()).isEqualTo("urn:preference-center:schema:history");
        assertThat(document.exportedAt()).isEqualTo(StateBuilder.NOW);
        assertThat(document.account()).isEqualTo(new HistoryDocument.Person("https://id.example.org", "person-1"));
        assertThat(document.receiptKeys()).isPresent();
        assertThat(document.decisions()).extracting(Entry::decision)
                .containsExactlyElementsOf(history.entries().stream().map(HistoryEntry::decision).toList());
        assertThat(document.decisions().get(1)).satisfies(entry -> {
            assertThat(entry.kept()).isEqualTo(Kept.ACCOUNT);
            assertThat(entry.receipt()).isEqualTo(history.entries().get(1).receipt());
            assertThat(entry.sequence()).contains(6L);
            assertThat(entry.receivedAt()).contains(entry.decision().decidedAt().plusSeconds(2));
        });
        assertThat(document.notices()).doesNotHaveDuplicates().hasSize(7)
                .anySatisfy(notice -> assertThat(notice.notice().language()).isEqualTo("de"));
    }

    @Test
    void saysOfEachReceiptWhatItProvesAndLeavesOutOneThatProvesNothing() throws WireException {
        List<Entry> entries = document(of(Histories.ofEveryProof())).decisions();

        assertThat(entries).extracting(Entry::receiptState).containsExactly(ReceiptState.VERIFIED, ReceiptState.NONE,
                ReceiptState.NONE, ReceiptState.UNKNOWN_KEY, ReceiptState.WORTHLESS);
        assertThat(entries).extracting(Entry::kept).containsExactly(Kept.ACCOUNT, Kept.COMPUTER, Kept.REJECTED,
                Kept.ACCOUNT, Kept.ACCOUNT);
        assertThat(entries).extracting(entry -> entry.receipt().isPresent()).containsExactly(true, false, false, true,
                false);
        assertThat(entries).extracting(entry -> entry.sequence().isPresent()).containsExactly(true, false, false,
                false, false);
        assertThat(entries.get(2).rejection()).isPresent();
    }

    @Test
    void holdsOnlyWordsThatAreWhatWasShown() throws WireException {
        HistoryDocument document = document(of(Histories.ofEveryWords()));

        assertThat(document.decisions()).extracting(Entry::wordsState).containsExactly(WordsState.MATCH,
                WordsState.DIFFER, WordsState.NOT_KEPT);
        assertThat(document.notices()).hasSize(1);
    }

    private static History of(List<HistoryEntry> entries) {
        return new History(entries, Ledger.empty(), Histories.usual().receiptKeys());
    }

    private static HistoryDocument document(History history) throws WireException {
        return WireJson.read(HistoryFile.of(history, HistoryBuilder.ACCOUNT, StateBuilder.NOW), HistoryDocument.class);
    }
}
