package org.preferencecenter.desktop.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preferencecenter.client.History;
import org.preferencecenter.client.HistoryEntry;
import org.preferencecenter.client.ReceiptProof;
import org.preferencecenter.client.WordsProof;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.wire.HistoryDocument;
import org.preferencecenter.core.wire.HistoryDocument.Entry;
import org.preferencecenter.core.wire.HistoryDocument.Kept;
import org.preferencecenter.core.wire.HistoryDocument.ReceiptState;
import org.preferencecenter.core.wire.HistoryDocument.Words;
import org.preferencecenter.core.wire.HistoryDocument.WordsState;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;
import tools.jackson.databind.JsonNode;

/** A history as the file that a person takes along. */
final class HistoryFile {
    static final String NAME = "preference-history.json";

    private HistoryFile() {}

    static String of(History history, AccountKey account, Instant now) {
        return WireJson.write(new HistoryDocument(HistoryDocument.SCHEMA, now,
                new HistoryDocument.Person(account.issuer(), account.subject()),
                history.receiptKeys().flatMap(HistoryFile::tree),
                history.entries().stream().map(HistoryFile::entry).toList(), words(history)));
    }

    private static Entry entry(HistoryEntry entry) {
        Optional<ReceiptClaims> claims = entry.proof() instanceof ReceiptProof.Verified verified
                ? Optional.of(verified.claims())
                : Optional.empty();
        ReceiptState state = state(entry.proof());
        return new Entry(entry.decision(), entry.madeHere(), kept(entry), entry.rejection(),
                entry.receipt().filter(receipt -> state != ReceiptState.WORTHLESS), state,
                claims.map(ReceiptClaims::sequence), claims.map(ReceiptClaims::receivedAt), state(entry.words()));
    }

    private static Kept kept(HistoryEntry entry) {
        return switch (entry.saved()) {
            case ACCOUNT -> Kept.ACCOUNT;
            case REJECTED -> Kept.REJECTED;
            case HERE, NOTHING -> Kept.COMPUTER;
        };
    }

    private static ReceiptState state(ReceiptProof proof) {
        return switch (proof) {
            case ReceiptProof.Verified(_) -> ReceiptState.VERIFIED;
            case ReceiptProof.UnknownKey() -> ReceiptState.UNKNOWN_KEY;
            case ReceiptProof.Worthless() -> ReceiptState.WORTHLESS;
            case ReceiptProof.NoReceipt() -> ReceiptState.NONE;
        };
    }

    private static WordsState state(WordsProof proof) {
        return switch (proof) {
            case WordsProof.Match(_) -> WordsState.MATCH;
            case WordsProof.Differ() -> WordsState.DIFFER;
            case WordsProof.NotKept() -> WordsState.NOT_KEPT;
        };
    }

    private static List<Words> words(History history) {
        return history.entries().stream().map(HistoryEntry::words).flatMap(HistoryFile::notice).distinct()
                .map(notice -> new Words(notice.preference(), NoticeReference.to(notice), notice.words())).toList();
    }

    private static Stream<Notice> notice(WordsProof proof) {
        return proof instanceof WordsProof.Match(Notice notice) ? Stream.of(notice) : Stream.empty();
    }

    private static Optional<JsonNode> tree(String keys) {
        try {
            return Optional.of(WireJson.readTree(keys));
        } catch (WireException e) {
            return Optional.empty();
        }
    }
}
