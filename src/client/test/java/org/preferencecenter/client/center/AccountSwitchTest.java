package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.granted;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.SignInOutcome;
import org.preferencecenter.client.Unsent;
import org.preferencecenter.client.testing.Bytes;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.standing.Standing;

/**
 * Somebody with unsent choices is signed out, and somebody else signed in, at each point of a sync in turn: whenever a request is
 * about to be sent or was answered, and before and after each change on the disk.
 */
class AccountSwitchTest {
    private static final int NOWHERE = -1;
    private static final Duration A_WHILE = Duration.ofMillis(1_200);
    private static final List<PreferenceId> OF_THE_FIRST = List.of(NEWS, TRAINING);

    @TempDir
    Path folder;

    /** How one person leaves and another comes. */
    enum Way {
        SIGNED_IN_OVER_THE_FIRST, SIGNED_OUT_AND_IN_BY_ANOTHER_PROGRAM
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfOneAccountIsEverSentForAnotherNorLost(Way way) throws Exception {
        int points = play(way, NOWHERE, false);

        assertThat(points).isGreaterThan(30);
        for (int point = 0; point < points; point++) {
            play(way, point, false);
        }
    }

    @Test
    void aProgramThatTakesTheTokenOfWhoeverIsSignedInIsCaught() {
        assertThatThrownBy(() -> {
            int points = play(Way.SIGNED_IN_OVER_THE_FIRST, NOWHERE, true);
            for (int point = 0; point < points; point++) {
                play(Way.SIGNED_IN_OVER_THE_FIRST, point, true);
            }
        }).isInstanceOf(AssertionError.class).hasMessageContaining("sent for person-2");
    }

    /** Tells the story with the switch at one point, and says how many points were passed. */
    private int play(Way way, int point, boolean tokensConfused) throws IOException {
        Points points = new Points(point);
        Path desk = folder.resolve(way + "-" + point + "-" + tokensConfused);
        Wire[] wire = new Wire[1];
        try (World world = new World(new PointedDisk(points), service -> wire[0] = new Wire(service, points))) {
            world.account().hold(granted(1, STATISTICS), granted(2, TRAINING));
            world.service.pageSize(1);
            world.service.disconnect();
            Program program = world.start(desk).signedIn(ACCOUNT);
            Program other = world.start(desk);
            program.allows(NEWS);
            program.declines(TRAINING);
            world.settles();
            List<String> mine = Stream.concat(world.account().decisions().stream(), program.state().unsent().stream()
                    .map(Unsent::answer)).map(decision -> decision.id().toString()).toList();
            assertThat(mine).hasSize(4);
            world.service.connect();
            if (tokensConfused) {
                program.authenticator.confuseTokens();
            }

            points.watch(() -> {
                change(way, program, other);
                world.settles();
            });
            program.center.syncNow();
            world.settles();
            points.rest();
            if (!points.hasHappened()) {
                assertThat(point).as("a point that is passed").isEqualTo(NOWHERE);
                change(way, program, other);
            }
            world.passes(A_WHILE);

            other.declines(STATISTICS);
            world.passes(A_WHILE);
            requireNothingMixed(wire[0], point);
            requireOnlySecond(world, List.of(program, other));
            requireNoTrace(mine, desk);

            assertThat(program.signIn(ACCOUNT)).isEqualTo(new SignInOutcome.Done());
            world.passes(A_WHILE);
            requireNothingMixed(wire[0], point);
            assertThat(world.account().decisions()).as("what the first decided, point %s", point).hasSize(4)
                    .filteredOn(decision -> decision.preference().equals(NEWS) || !decision.grants())
                    .extracting(Decision::preference).containsExactlyElementsOf(OF_THE_FIRST);
            assertThat(program.standing(TRAINING)).isEqualTo(Standing.CONTESTED);
            assertThat(program.standing(NEWS)).isEqualTo(Standing.GRANTED);
        }
        return points.passed();
    }

    private static void change(Way way, Program program, Program other) {
        switch (way) {
            case SIGNED_IN_OVER_THE_FIRST -> program.signIn(OTHER_ACCOUNT);
            case SIGNED_OUT_AND_IN_BY_ANOTHER_PROGRAM -> {
                other.center.signOut();
                other.signIn(OTHER_ACCOUNT);
            }
        }
    }

    private static void requireNothingMixed(Wire wire, int point) {
        for (Wire.Sent sent : wire.sent()) {
            boolean first = sent.isFor(ACCOUNT);
            String whose = "sent for " + sent.token() + " at point " + point;
            assertThat(sent.decisions()).as(whose).allMatch(
                    decision -> !sent.token().isEmpty() && OF_THE_FIRST.contains(decision.preference()) == first);
            assertThat(sent.text()).as(whose).doesNotContain((first ? OTHER_ACCOUNT : ACCOUNT).subject());
            // The second has decided once, and nothing came from elsewhere.
            assertThat(sent.cursor()).as("cursor " + whose).isLessThanOrEqualTo(first ? 4 : 1);
        }
    }

    private static void requireOnlySecond(World world, List<Program> programs) {
        assertThat(world.service.account(OTHER_ACCOUNT).decisions()).extracting(Decision::preference)
                .containsExactly(STATISTICS);
        assertThat(programs).allSatisfy(program -> {
            assertThat(program.state().session()).isInstanceOfSatisfying(Session.SignedIn.class,
                    who -> assertThat(who.account()).isEqualTo(OTHER_ACCOUNT));
            assertThat(program.standing(NEWS)).isEqualTo(Standing.NOT_ASKED);
            assertThat(program.standing(TRAINING)).isEqualTo(Standing.NOT_ASKED);
            assertThat(program.state().news())
                    .allMatch(news -> news.decision().preference().equals(STATISTICS));
            assertThat(program.state().unsent()).isEmpty();
        });
    }

    /** @param mine the ids of what the first decided */
    private static void requireNoTrace(List<String> mine, Path desk) throws IOException {
        String ofTheSecond = Bytes.of(desk.resolve("accounts").resolve(OTHER_ACCOUNT.pseudonym()));
        // Not the whole of it as a message, which is long and not made of letters.
        assertThat(mine.stream().filter(ofTheSecond::contains)).isEmpty();
        assertThat(ofTheSecond.contains(ACCOUNT.subject())).isFalse();
        assertThat(desk.resolve("session.json")).content().doesNotContain(ACCOUNT.subject());
    }
}
