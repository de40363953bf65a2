package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.News;
import org.preferencecenter.client.SaveState;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

class SeveralDevicesTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private final World world = new World();

    @TempDir
    Path desk;

    @TempDir
    Path laptop;

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWithdrawalElsewhereIsHeededHereAndThePersonIsTold() {
        Program here = world.start(desk).signedIn(ACCOUNT);
        here.allows(NEWS);
        world.settles();
        Decision grant = world.account().decisions().getFirst();

        world.account().hold(denied(1, NEWS, grant));
        world.passes(QUARTER);

        assertThat(here.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(here.shown(NEWS).ticked()).isFalse();
        assertThat(here.state().news())
                .containsExactly(new News(denied(1, NEWS, grant), Standing.GRANTED, Standing.WITHDRAWN));
    }

    @Test
    void newsAreToldUntilTheyAreDismissedAndOnlyTheLatestOfAPreference() {
        Program here = world.start(desk).signedIn(ACCOUNT);
        Decision grant = granted(1, NEWS);
        world.account().hold(grant);
        world.passes(QUARTER);
        world.account().hold(denied(2, NEWS, grant));
        world.passes(QUARTER);
        assertThat(here.state().news())
                .containsExactly(new News(denied(2, NEWS, grant), Standing.GRANTED, Standing.WITHDRAWN));

        here.center.dismissNews();

        assertThat(here.state().news()).isEmpty();
        world.passes(QUARTER);
        assertThat(here.state().news()).isEmpty();
    }

    @Test
    void whatTheAccountHeldBeforeThisComputerKnewItIsNoNews() {
        world.account().hold(granted(1, NEWS), denied(2, TRAINING));

        Program here = world.start(desk).signedIn(ACCOUNT);

        assertThat(here.standing(NEWS)).isEqualTo(Standing.GRANTED);
        assertThat(here.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
        assertThat(here.state().news()).isEmpty();
        assertThat(here.questions()).as("what was answered is not asked").doesNotContain(NEWS, TRAINING);
    }

    @Test
    void aLargeAccountThatArrivesInPartsIsNoNewsEither() {
        world.service.pageSize(1);
        world.account().hold(granted(1, NEWS), denied(2, TRAINING));
        world.service.nextBut(3, request -> world.time.passes(Duration.ofSeconds(1)));

        Program here = world.start(desk).signedIn(ACCOUNT);

        assertThat(here.standing(TRAINING)).isEqualTo(Standing.REFUSED);
        assertThat(here.state().news()).isEmpty();
    }

    @Test
    void neitherAPersonsOwnAnswersNorAStartAreNews() {
        Program here = world.start(desk).signedIn(ACCOUNT);
        here.allows(NEWS);
        world.settles();
        here.close();

        Program again = world.start(desk);
        world.settles();

        assertThat(here.state().news()).isEmpty();
        assertThat(again.state().news()).isEmpty();
    }

    @Test
    void twoComputersThatDisagreeWithoutKnowingAreContestedAndDeniedUntilThePersonDecidesAgain() {
        Program here = world.start(desk).signedIn(ACCOUNT);
        Program there = world.start(laptop).signedIn(ACCOUNT);
        world.service.disconnect();
        here.allows(NEWS);
        there.declines(NEWS);
        world.settles();
        assertThat(here.reason(NEWS)).isEqualTo(Reason.GRANTED);

        world.service.connect();
        world.passes(QUARTER.plusSeconds(2));
        assertThat(here.standing(NEWS)).isEqualTo(Standing.CONTESTED);
        assertThat(there.standing(NEWS)).isEqualTo(Standing.CONTESTED);
        assertThat(here.reason(NEWS)).isEqualTo(Reason.CONTESTED);
        assertThat(here.shown(NEWS).standing().heads()).hasSize(2);
        assertThat(here.questions()).doesNotContain(NEWS);
        assertThat(here.state().news()).singleElement().extracting(News::after).isEqualTo(Standing.CONTESTED);

        here.allows(NEWS);
        world.passes(QUARTER.plusSeconds(2));
        assertThat(here.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(there.reason(NEWS)).isEqualTo(Reason.GRANTED);
        assertThat(there.state().news()).singleElement().extracting(News::after).isEqualTo(Standing.GRANTED);
    }

    @Test
    void anOlderGrantThatArrivesLateUndoesNoWithdrawal() {
        Program here = world.start(desk).signedIn(ACCOUNT);
        Program there = world.start(laptop).signedIn(ACCOUNT);
        here.allows(NEWS);
        world.passes(QUARTER);
        here.declines(NEWS);
        world.settles();

        Decision first = world.account().decisions().getFirst();
        world.account().hold(granted(1, TRAINING), granted(2, NEWS, first));
        world.passes(QUARTER);

        assertThat(here.reason(NEWS)).isEqualTo(Reason.CONTESTED);
        assertThat(there.reason(NEWS)).isEqualTo(Reason.CONTESTED);
    }

    @Test
    void aPersonWithMoreAnswersThanOneDecisionCanNameCanStillSayNo() {
        Decision[] many = new Decision[150];
        for (int i = 0; i < many.length; i++) {
            many[i] = granted(i + 1, NEWS);
        }
        world.account().hold(many);
        Program here = world.start(desk).signedIn(ACCOUNT);
        assertThat(here.reason(NEWS)).isEqualTo(Reason.GRANTED);

        here.declines(NEWS);
        assertThat(here.reason(NEWS)).isEqualTo(Reason.CONTESTED);
        here.declines(NEWS);
        world.settles();

        assertThat(here.reason(NEWS)).isEqualTo(Reason.WITHDRAWN);
        assertThat(here.saved(NEWS)).isEqualTo(SaveState.ACCOUNT);
    }
}
