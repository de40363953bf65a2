package org.preferencecenter.client.center;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.CATALOG;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.granted;
import static org.preferencecenter.client.testing.Examples.id;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.Choice;
import org.preferencecenter.client.testing.Catalogs;
import org.preferencecenter.core.catalog.Catalog;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.ledger.NoticeReference;
import org.preferencecenter.core.ledger.Surface;
import org.preferencecenter.core.standing.Standing;

/** Whoever agreed to words that have changed since can be shown both. */
class EarlierWordsTest {
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
    void theVeryWordsThatWereAgreedToComeFirstAndThenTheSameInOtherLanguages() {
        Program here = world.start(desk).signedIn(ACCOUNT);
        Notice german = CATALOG.notice(NEWS, "de");
        assertThat(here.center.decide(List.of(new Choice(german, true)), Surface.CONSENT_DIALOG)).isCompleted();
        world.settles();
        assertThat(here.shown(NEWS).answered()).as("they have not changed").isEmpty();

        publish(2);

        assertThat(here.standing(NEWS)).isEqualTo(Standing.OUTDATED);
        assertThat(here.shown(NEWS).answered()).startsWith(german, CATALOG.notice(NEWS, "en"))
                .containsExactlyInAnyOrderElementsOf(inEachLanguage(CATALOG));
        assertThat(here.shown(TRAINING).answered()).isEmpty();
    }

    @Test
    void wordsThatWereAgreedToElsewhereAreKeptWhenTheCatalogThatHoldsThemIsReplaced() {
        publish(2);
        Program here = world.start(desk).signedIn(ACCOUNT);
        Program there = world.start(laptop).signedIn(ACCOUNT);
        there.allows(NEWS);
        world.passes(QUARTER);
        List<Notice> agreed = inEachLanguage(there.state().catalog());

        publish(3);

        assertThat(here.shown(NEWS).answered()).isEqualTo(agreed);
        here.close();
        assertThat(world.start(desk).shown(NEWS).answered()).as("after a restart").isEqualTo(agreed);
    }

    @Test
    void onAComputerThatNeverHadThemTheyAreUnknown() {
        Decision elsewhere = granted(1, NEWS);
        Decision toOtherWords = new Decision(id(2), NEWS, elsewhere.answer(),
                new NoticeReference(elsewhere.notice().revision(), "0".repeat(64), "en"), elsewhere.origin(),
                elsewhere.decidedAt(), List.of());
        world.account().hold(toOtherWords);
        publish(2);

        Program here = world.start(desk).signedIn(ACCOUNT);

        assertThat(here.standing(NEWS)).isEqualTo(Standing.OUTDATED);
        assertThat(here.shown(NEWS).answered()).isEmpty();
    }

    private static List<Notice> inEachLanguage(Catalog catalog) {
        return catalog.languages().stream().map(language -> catalog.notice(NEWS, language)).toList();
    }

    private void publish(int major) {
        world.service.publish(Catalogs.withNewWords(NEWS, major));
        world.passes(QUARTER);
    }
}
