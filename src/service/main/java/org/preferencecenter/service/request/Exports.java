package org.preferencecenter.service.request;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.catalog.NoticeArchive;
import org.preferencecenter.service.ledger.AccountLedgers;
import org.preferencecenter.service.token.Access;

/** Reads everything that the service holds about a person (GDPR Art. 15 and 20). Any thread. */
public final class Exports {
    /** Where the schema of an export is read. */
    public static final String SCHEMA = "/v1/schemas/export";

    private final ExportHeads heads;
    private final AccountLedgers ledgers;
    private final NoticeArchive notices;
    private final InstantSource clock;
    private final Supplier<URI> service;

    /** @param service the public address of this service, which an export names its schema by */
    public Exports(ExportHeads heads, AccountLedgers ledgers, NoticeArchive notices, InstantSource clock,
            Supplier<URI> service) {
        this.heads = heads;
        this.ledgers = ledgers;
        this.notices = notices;
        this.clock = clock;
        this.service = service;
    }

    /** Begins an export: what it holds is what there is now. */
    public Export begin(Access access) {
        long end = ledgers.cursor(access.account());
        String head = WireJson.write(heads.of(access, Promises.millis(clock.instant())));
        String schema = service.get().toString().replaceFirst("/$", "") + SCHEMA;
        return new Export("{\"$schema\":" + WireJson.write(schema) + "," + head.substring(1, head.length() - 1),
                access.account(), end, ledgers, notices);
    }
}
