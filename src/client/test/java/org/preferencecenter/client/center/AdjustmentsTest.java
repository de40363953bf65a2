package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.CATALOG;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Adjustments;
import org.preferencecenter.client.ProxyChoice;
import org.preferencecenter.core.ask.Reask;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.DeviceUse;

/** What changes while the program runs. */
class AdjustmentsTest {
    private static final Instant USUAL = MORNING.atOffset(ZoneOffset.UTC).plus(CATALOG.reaskAfter()).toInstant();
    private final World world = new World();
    private Program program;
    private String name;

    @TempDir
    Path desk;

    @BeforeEach
    void signIn() {
        program = world.start(desk).signedIn(ACCOUNT);
        name = desk.getFileName().toString();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNewNameOfTheComputerIsInTheDecisionsToComeAndInNoneThatWereMade() {
        program.allows(NEWS);

        adjust("Desk at the window", new Reask.AsUsual(), new ProxyChoice.AsSystem());
        program.declines(TRAINING);
        world.settles();

        assertThat(world.account().decisions()).extracting(decision -> decision.origin().device())
                .containsExactly(name, "Desk at the window");
        assertThat(program.state().devices()).containsExactlyInAnyOrder(
                new DeviceUse("Desk at the window", 1, MORNING, MORNING),
                new DeviceUse(name, 1, MORNING, MORNING));
    }

    @Test
    void theDevicesOfTheAccountAreThoseThatDecidedHereAndElsewhere() {
        world.account().hold(denied(1, TRAINING));
        program.allows(NEWS);
        assertThat(program.state().devices()).extracting(DeviceUse::label).containsExactly(name);

        world.settles();

        assertThat(program.state().devices()).extracting(DeviceUse::label).containsExactlyInAnyOrder(name, "Desk");
    }

    @Test
    void aLongerRestHoldsAtOnceForWhatWasPutOffBefore() {
        assertThat(program.center.defer(program.questions())).isCompleted();
        world.time.set(USUAL.plusSeconds(1));
        assertThat(adjustReask(new Reask.After(Period.ofYears(1)))).isEmpty();

        assertThat(adjustReask(new Reask.AsUsual())).hasSize(CATALOG.preferences().size());
    }

    @Test
    void aShorterRestThanTheCatalogsIsNone() {
        assertThat(program.center.defer(program.questions())).isCompleted();
        world.time.set(USUAL.minusSeconds(1));

        assertThat(adjustReask(new Reask.After(Period.ofDays(1)))).isEmpty();
    }

    @Test
    void whoeverIsNeverAskedAgainByItselfIsNot() {
        assertThat(program.center.defer(program.questions())).isCompleted();
        adjustReask(new Reask.Never());

        world.time.set(MORNING.plus(Duration.ofDays(3650)));
        world.passes(Duration.ofMinutes(15));

        assertThat(program.questions()).isEmpty();
    }

    @Test
    void anotherProxyIsTriedAtOnceAndTheStreamOfEventsIsOpenedThroughIt() throws Exception {
        world.service.events().awaitOpening();
        world.service.forgetRequests();

        adjust(name, new Reask.AsUsual(), new ProxyChoice.None());
        world.settles();

        assertThat(world.service.requests()).first().asString().startsWith("POST /v1/decisions");
        world.service.events().awaitOpening();
    }

    @Test
    void whatHasNothingToDoWithTheNetworkAsksNobody() throws Exception {
        world.service.events().awaitOpening();
        world.service.forgetRequests();

        adjust("Desk at the window", new Reask.Never(), new ProxyChoice.AsSystem());
        world.settles();

        assertThat(world.service.requests()).isEmpty();
        assertThat(world.service.events().openings()).isZero();
    }

    @Test
    void nothingOfItOutlastsTheProgram() {
        adjust("Desk at the window", new Reask.Never(), new ProxyChoice.None());
        program.close();

        Program again = world.start(desk);
        assertThat(again.decide(true, NEWS)).isCompleted();

        assertThat(again.state().unsent()).singleElement()
                .satisfies(unsent -> assertThat(unsent.decisions()).extracting(Decision::origin)
                        .allMatch(origin -> origin.device().equals(name)));
    }

    @Test
    void aCenterThatIsClosedIsNotAdjusted() {
        program.close();

        assertThat(program.center.adjust(new Adjustments("Desk", Locale.ROOT, new Reask.Never(),
                new ProxyChoice.None()))).isCompletedExceptionally();
    }

    private List<PreferenceId> adjustReask(Reask reask) {
        adjust(name, reask, new ProxyChoice.AsSystem());
        return program.questions();
    }

    private void adjust(String device, Reask reask, ProxyChoice proxy) {
        assertThat(program.center.adjust(new Adjustments(device, Locale.ROOT, reask, proxy))).isCompleted();
    }
}
