package org.preferencecenter.service.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Answer;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DecisionId;
import org.preferencecenter.core.ledger.Ledger;
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
        NoticeReference notice = NoticeReference.to(catalogs.current().catalog().notice(preference, language));
        return ledgers.record(account, ledger -> Optional.of(decision(ledger, preference, answer, notice, origin)))
                .orElseThrow();
    }

    /**
     * Appends a no, unless the account holds nothing but that for the preference. So it may be said any number of times, and also
     * to something that was asked once and is not any more.
     *
     * @param language a BCP 47 tag, as for {@link #record}
     * @return what was appended
     * @throws IllegalArgumentException if no catalog ever asked the preference, or the surface is unknown
     */
    public Optional<Entry> withdraw(AccountKey account, PreferenceId preference, String language, Origin origin) {
        NoticeReference notice = catalogs.lastWords(preference, language)
                .orElseThrow(() -> new IllegalArgumentException("Never asked: " + preference));
        return ledgers.record(account, ledger -> isDeniedAlready(ledger, preference)
                ? Optional.empty()
                : Optional.of(decision(ledger, preference, Answer.DENIED, notice, origin)));
    }

    private static boolean isDeniedAlready(Ledger ledger, PreferenceId preference) {
        List<Decision> heads = ledger.heads(preference);
        return !heads.isEmpty() && heads.stream().allMatch(head -> head.answer() == Answer.DENIED);
    }

    private Decision decision(Ledger ledger, PreferenceId preference, Answer answer, NoticeReference notice,
            Origin origin) {
        return new Decision(new DecisionId(ids.get()), preference, answer, notice, origin, clock.instant(),
                ledger.toSupersede(preference));
    }
}
