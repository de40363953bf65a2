package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.StoreTrouble;
import org.preferencecenter.client.SyncStatus;
import org.preferencecenter.core.gate.Reason;
import org.preferencecenter.core.standing.Standing;

/** A disk that is full or read-only, a real one where there can be one: the person is told why, and nothing is lost. */
class DiskTroubleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    /** A story on a place that suffers. */
    @FunctionalInterface
    private interface Story {
        void tell(World world, TroubledPlace place, StoreTrouble trouble) throws IOException;
    }

    private Stream<DynamicTest> everywhere(Story story) {
        return Stream.of(StoreTrouble.DISK_FULL, StoreTrouble.READ_ONLY).flatMap(trouble -> everywhere(trouble, story));
    }

    private Stream<DynamicTest> everywhere(StoreTrouble trouble, Story story) {
        return TroubledPlace.in(folder, trouble.name())
                .map(place -> DynamicTest.dynamicTest(trouble + " " + place.getClass().getSimpleName(), () -> {
                    try (place; World world = new World(place.disk())) {
                        story.tell(world, place, trouble);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aChoiceThatCannotBeWrittenFailsVisiblyAndADenialHoldsAllTheSame() {
        return everywhere((world, place, trouble) -> {
            Program program = world.start(place.folder()).signedIn(ACCOUNT);
            program.allows(NEWS, TRAINING);
            world.settles();
            place.suffer(trouble);

            assertThat(program.decide(false, NEWS)).isCompletedExceptionally();
            assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(trouble));
            assertThat(program.reason(TRAINING)).isEqualTo(Reason.STORE_UNAVAILABLE);
            world.passes(MINUTE.multipliedBy(3));
            assertThat(program.sync()).as("for as long as it lasts")
                    .isEqualTo(new SyncStatus.StoreUnavailable(trouble));

            place.recover();
            world.passes(MINUTE);
            assertThat(program.reason(TRAINING)).isEqualTo(Reason.GRANTED);
            assertThat(program.standing(NEWS)).as("nothing is half written").isEqualTo(Standing.GRANTED);
            assertThat(program.reason(NEWS)).as("the denial holds while the program runs").isEqualTo(Reason.WITHDRAWN);
            program.declines(NEWS);
            world.settles();
            assertThat(world.account().decisions()).hasSize(3);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsHeardAndCannotBeWrittenPermitsNothing() {
        return everywhere((world, place, trouble) -> {
            Program program = world.start(place.folder()).signedIn(ACCOUNT);
            program.allows(NEWS);
            world.settles();
            place.suffer(trouble);

            program.center.syncNow();
            world.settles();

            assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(trouble));
            assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);
        });
    }

    @TestFactory
    Stream<DynamicTest> aProgramThatStartsOnItPermitsNothingAndLosesNothing() {
        return everywhere((world, place, trouble) -> {
            Program former = world.start(place.folder()).signedIn(ACCOUNT);
            former.allows(NEWS);
            former.close();
            place.suffer(trouble);

            Program program = world.start(place.folder());
            assertThat(program.sync()).isEqualTo(new SyncStatus.StoreUnavailable(trouble));
            assertThat(program.reason(NEWS)).isEqualTo(Reason.STORE_UNAVAILABLE);

            place.recover();
            world.passes(MINUTE);
            assertThat(program.reason(NEWS)).isEqualTo(Reason.GRANTED);
            assertThat(program.state().setAside()).as("a disk that is full is no damage").isEmpty();
        });
    }
}
