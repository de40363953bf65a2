package org.preferencecenter.service.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.account.Lock;
import org.preferencecenter.core.account.OrganizationKey;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.PreferenceStanding;
import org.preferencecenter.core.standing.Standings;
import org.preferencecenter.core.wire.PreferencesResponse;
import org.preferencecenter.service.catalog.Catalogs;
import org.preferencecenter.service.organization.OrganizationLocks;

/** What the vendor may do now, folded anew from the ledger at each question. */
public final class Preferences {
    private final AccountLedgers ledgers;
    private final Catalogs catalogs;
    private final OrganizationLocks locks;
    private final InstantSource clock;

    public Preferences(AccountLedgers ledgers, Catalogs catalogs, OrganizationLocks locks, InstantSource clock) {
        this.ledgers = ledgers;
        this.catalogs = catalogs;
        this.locks = locks;
        this.clock = clock;
    }

    public PreferencesResponse of(AccountKey account, Optional<OrganizationKey> organization) {
        Catalog catalog = catalogs.current().catalog();
        AccountLedgers.Snapshot snapshot = ledgers.snapshot(account);
        Set<PreferenceId> locked = locks.of(organization).stream().map(Lock::preference)
                .collect(Collectors.toUnmodifiableSet());
        List<PreferencesResponse.Entry> entries = Standings.of(snapshot.ledger(), catalog, clock.instant()).values()
                .stream().map(standing -> entry(standing, locked)).toList();
        return new PreferencesResponse(catalog.version(), snapshot.cursor(), entries);
    }

    private static PreferencesResponse.Entry entry(PreferenceStanding standing, Set<PreferenceId> locked) {
        boolean permitted = standing.isGranted() && !locked.contains(standing.preference());
        return new PreferencesResponse.Entry(standing.preference(), standing.standing(), permitted,
                standing.latest().map(Decision::decidedAt));
    }
}
