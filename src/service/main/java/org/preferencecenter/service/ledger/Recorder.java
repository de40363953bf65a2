package org.preferencecenter.service.ledger;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Origin;
import org.preferencecenter.core.wire.SyncResponse.Entry;
import org.preferencecenter.service.catalog.Catalogs;

/** Writes down what a person answers where there is no ledger of its own: by e-mail, on a web page, to support. */
public final class Recorder {
    private final AccountLedgers ledgers;
    private final Catalogs catalogs;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public Recorder(AccountLedgers ledgers, Catalogs catalogs, InstantSource clock, Supplier<UUID> ids) {
        this.ledgers = ledgers;
        this.catalogs = catalogs;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Appends a decision that supersedes all that the account holds for the preference, and answers the notice in force.
     *
     * @param language a BCP 47 tag; where the catalog lacks it, the notice is the one shown in its stead
     * @throws IllegalArgumentException if the catalog in force does not ask the preference, or answer or surface are unknown
     */
    public Entry record(AccountKey account, PreferenceId preference, Answer answer, String language, Origin origin) {
        Catalog catalog = catalogs.current().catalog();
        NoticeReference notice = NoticeReference.to(catalog.notice(preference, language));
        return ledgers.record(account, ledger -> new Decision(new DecisionId(ids.get()), preference, answer, notice,
                origin, clock.instant(), ledger.toSupersede(preference)));
    }
}
