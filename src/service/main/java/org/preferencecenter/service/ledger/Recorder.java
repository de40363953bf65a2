package org.preferencecenter.service.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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
    private final Predicate<AccountKey> erased;

    /** @param erased whether an account was ever erased */
    public Recorder(AccountLedgers ledgers, Catalogs catalogs, InstantSource clock, Supplier<UUID> ids,
            Predicate<AccountKey> erased) {
        this.ledgers = ledgers;
        this.catalogs = catalogs;
        this.clock = clock;
        this.ids = ids;
        this.erased = erased;
    }

    /**
     * Appends a decision that supersedes all that the account holds for the preference, and answers the notice in force.
     *
     * @param language a BCP 47 tag; where the catalog lacks it, the notice is the one shown in its stead
     * @throws IllegalArgumentException if the catalog in force does not ask the preference, or answer or surface are unknown
     */
    public Entry record(AccountKey account, PreferenceId preference, Answer answer, String language, Origin origin) {
        NoticeReference notice = NoticeReference.to(catalogs.current().catalog().notice(preference, language));
        return ledgers.record(account, ledger -> List.of(decision(ledger, preference, answer, notice, origin)))
                .getFirst();
    }

    /**
     * Appends a no to each, unless the account holds nothing but that for it. So it may be said any number of times, and also to
     * something that was asked once and is not any more. Where an account was erased and nothing was said since, nothing is
     * granted, so nothing is written about whom the service was to forget.
     *
     * @param language a BCP 47 tag, as for {@link #record}
     * @throws IllegalArgumentException if no catalog ever asked one of them, or the surface is unknown
     */
    public void withdraw(AccountKey account, List<PreferenceId> preferences, String language, Origin origin) {
        boolean forgotten = erased.test(account);
        ledgers.record(account, ledger -> preferences.stream().filter(each -> !isDeniedAlready(ledger, each))
                .filter(each -> !forgotten || ledger.size() > 0)
                .map(each -> decision(ledger, each, Answer.DENIED, words(each, language), origin)).toList());
    }

    private NoticeReference words(PreferenceId preference, String language) {
        return catalogs.lastWords(preference, language)
                .orElseThrow(() -> new IllegalArgumentException("Never asked: " + preference));
    }

    /**
     * Appends a yes that confirms each of these, where nothing has taken it back since.
     *
     * @return what was confirmed just now
     */
    public List<PreferenceId> confirm(AccountKey account, List<DecisionId> decisions, Origin origin) {
        return ledgers.record(account, ledger -> waiting(ledger, decisions).stream()
                .map(yes -> new Decision(new DecisionId(ids.get()), yes.preference(), Answer.GRANTED, yes.notice(),
                        origin, clock.instant(), List.of(yes.id())))
                .toList()).stream().map(entry -> entry.decision().preference()).toList();
    }

    /** Those of the decisions that say yes and that nothing in the ledger supersedes. */
    public static List<Decision> waiting(Ledger ledger, List<DecisionId> decisions) {
        return decisions.stream().flatMap(id -> ledger.find(id).stream())
                .filter(decision -> decision.grants() && ledger.heads(decision.preference()).contains(decision))
                .toList();
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
