package org.preferencecenter.service.request;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.wire.ExportResponse.Held;
import org.preferencecenter.core.wire.ExportResponse.Words;
import org.preferencecenter.core.wire.Known;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.catalog.NoticeArchive;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.receipt.ReceiptReader;
import org.preferencecenter.service.request.ExportParts.Shown;

/**
 * An export that is begun. Decisions are read and written by pages, up to the one that was the last when it began, so that what is
 * sent of a long ledger is never held at once.
 */
public final class Export {
    private final String head;
    private final AccountKey account;
    private final long end;
    private final AccountLedgers ledgers;
    private final NoticeArchive notices;

    /** @param head a JSON object without its closing brace */
    Export(String head, AccountKey account, long end, AccountLedgers ledgers, NoticeArchive notices) {
        this.head = head;
        this.account = account;
        this.end = end;
        this.ledgers = ledgers;
        this.notices = notices;
    }

    /**
     * Writes the whole document.
     *
     * @throws IOException           if the reader is gone
     * @throws IllegalStateException if the account was erased meanwhile; what was written is no whole document then
     */
    public void write(Writer out) throws IOException {
        Set<Shown> shown = new LinkedHashSet<>();
        out.write(head + ",\"decisions\":[");
        for (long after = 0; after < end;) {
            List<SyncResponse.Entry> page = ledgers.sync(account, List.of(), new Known(after, Optional.empty()))
                    .map(SyncResponse::entries).filter(entries -> !entries.isEmpty())
                    .orElseThrow(() -> new IllegalStateException("The account was erased while it was exported"));
            for (SyncResponse.Entry entry : page) {
                if (entry.sequence() <= end) {
                    out.write((entry.sequence() == 1 ? "" : ",") + WireJson.write(held(entry)));
                    shown.add(Shown.in(entry.decision()));
                }
            }
            after = page.getLast().sequence();
        }
        out.write("],\"notices\":[");
        String separator = "";
        for (Shown each : shown) {
            out.write(separator + WireJson.write(words(each)));
            separator = ",";
        }
        out.write("]}");
    }

    private static Held held(SyncResponse.Entry entry) {
        return new Held(entry.sequence(), entry.decision(), ReceiptReader.claims(entry.receipt()).receivedAt(),
                entry.receipt());
    }

    private Words words(Shown shown) {
        return new Words(shown.preference(), shown.notice(),
                notices.find(shown.preference(), shown.notice()).map(Notice::words));
    }
}
