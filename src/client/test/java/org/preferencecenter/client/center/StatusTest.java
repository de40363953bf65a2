package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.store.Reach;
import org.preferencecenter.client.store.StoredState;
import org.preferencecenter.client.sync.Outcome;
import org.preferencecenter.core.ledger.Decision;

/** The sentence about sync is always true. */
class StatusTest {
    private static final Instant LATER = MORNING.plusSeconds(900);
    private static final Optional<Instant> HEARD = Optional.of(MORNING);
    private final SyncFacts before = new SyncFacts(false, Optional.empty(), Instant.EPOCH);

    private static StoredState stored(Optional<Instant> heardAt, Decision... unsent) {
        return new StoredState(List.of(unsent), Set.of(), Map.of(), List.of(unsent), Reach.NOTHING, heardAt,
                StoredState.Cached.NOTHING,
                List.of(), false, Optional.empty());
    }

    private SyncFacts after(Outcome... outcomes) {
        SyncFacts facts = before;
        for (Outcome outcome : outcomes) {
            facts = facts.started().ended(outcome, LATER);
        }
        return facts;
    }

    @Test
    void beforeTheFirstExchangeItIsAboutToBegin() {
        assertThat(before.status(stored(Optional.empty()))).isEqualTo(new SyncStatus.Syncing(0, Optional.empty()));
    }

    @Test
    void everythingIsInTheAccountOnlyWhenNothingIsUnsentAndNothingUnderWay() {
        SyncFacts facts = after(new Outcome.Complete());

        assertThat(facts.status(stored(HEARD))).isEqualTo(new SyncStatus.UpToDate(MORNING));
        assertThat(facts.status(stored(HEARD, granted(1, NEWS)))).isEqualTo(new SyncStatus.Syncing(1, HEARD));
        assertThat(facts.started().status(stored(HEARD))).isEqualTo(new SyncStatus.Syncing(0, HEARD));
    }

    @Test
    void aTroubleStaysTrueWhileItIsTriedAgain() {
        SyncFacts facts = after(new Outcome.Failed(Trouble.TIMED_OUT, Optional.empty()));
        SyncStatus waiting = new SyncStatus.Waiting(1, Trouble.TIMED_OUT, LATER, HEARD);

        assertThat(facts.status(stored(HEARD, granted(1, NEWS)))).isEqualTo(waiting);
        assertThat(facts.started().status(stored(HEARD, granted(1, NEWS)))).isEqualTo(waiting);
        assertThat(facts.hasFailed()).isTrue();
    }

    @Test
    void thatThePersonIsNeededIsSaidWithWhatWaits() {
        assertThat(after(new Outcome.SignInNeeded()).status(stored(HEARD, granted(1, NEWS))))
                .isEqualTo(new SyncStatus.SignInNeeded(1, HEARD));
    }

    @Test
    void filesThatCannotBeWrittenAreGoodAgainOnlyWhenAnExchangeWentWell() {
        Outcome offline = new Outcome.Failed(Trouble.OFFLINE, Optional.empty());

        assertThat(after(new Outcome.StoreFailed(StoreTrouble.DISK_FULL), offline).status(stored(HEARD)))
                .isEqualTo(new SyncStatus.StoreUnavailable(StoreTrouble.DISK_FULL));
        assertThat(after(new Outcome.StoreFailed(StoreTrouble.DISK_FULL), offline, new Outcome.Complete())
                .status(stored(HEARD)))
                .isEqualTo(new SyncStatus.UpToDate(MORNING));
    }

    @Test
    void whileAnotherProgramExchangesWhatIsUnsentIsOnItsWay() {
        SyncFacts facts = after(new Outcome.NotInTurn());
        assertThat(facts.status(stored(Optional.empty()))).isEqualTo(new SyncStatus.Syncing(0, Optional.empty()));

        facts = after(new Outcome.Complete(), new Outcome.NotInTurn());
        assertThat(facts.status(stored(HEARD))).isEqualTo(new SyncStatus.UpToDate(MORNING));
        assertThat(facts.status(stored(HEARD, granted(1, NEWS)))).isEqualTo(new SyncStatus.Syncing(1, HEARD));
    }

    @Test
    void thatAnotherProgramExchangesMakesNoTroubleUntrue() {
        Outcome offline = new Outcome.Failed(Trouble.OFFLINE, Optional.empty());

        assertThat(after(offline, new Outcome.NotInTurn()).status(stored(HEARD)))
                .isEqualTo(new SyncStatus.Waiting(0, Trouble.OFFLINE, LATER, HEARD));
        assertThat(
                after(new Outcome.StoreFailed(StoreTrouble.DISK_FULL), new Outcome.NotInTurn()).status(stored(HEARD)))
                .isEqualTo(new SyncStatus.StoreUnavailable(StoreTrouble.DISK_FULL));
    }
}
