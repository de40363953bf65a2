package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;
import static org.preferencecenter.client.testing.Examples.notice;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.store.Fact.Kind;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.catalog.Notice;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.WireJson;

/** What was found in a damaged file goes on only as far as it goes together. */
class FindsTest {
    private final ReceiptSigner signer = new ReceiptSigner();
    private final Decision grant = granted(1, NEWS);
    private final Decision denial = denied(2, TRAINING);
    private final Finds finds = new Finds();

    private static Fact fact(Kind kind, Decision about, String text) {
        return new Fact(kind, about.id().toString(), kind == Kind.DECISION ? 1 : 0, text);
    }

    private static Fact made(Decision decision) {
        return fact(Kind.DECISION, decision, WireJson.write(decision));
    }

    private Fact receipt(Decision about, Decision proven) {
        return fact(Kind.RECEIPT, about, signer.sign(ACCOUNT, 1, proven));
    }

    private List<Fact> kept() {
        return finds.consistent().facts();
    }

    @Test
    void aDecisionIsKeptWithWhatIsAboutIt() {
        Fact rejection = fact(Kind.REJECTION, denial, WireJson.write(UNKNOWN_PREFERENCE));
        Fact receipt = receipt(grant, grant);
        List<Fact> all = List.of(made(grant), made(denial), rejection, receipt);

        all.reversed().forEach(finds::add);
        all.forEach(finds::add);

        assertThat(kept()).as("each once, decisions first").containsExactlyElementsOf(all);
    }

    @Test
    void whatIsAboutADecisionThatIsNotThereIsLeftOut() {
        finds.add(made(grant));
        finds.add(fact(Kind.NAMESAKE, denial, WireJson.write(denial)));
        finds.add(fact(Kind.REJECTION, denial, WireJson.write(UNKNOWN_PREFERENCE)));
        finds.add(receipt(denial, denial));
        finds.add(fact(Kind.RECEIPT, denied(3, STATISTICS), "no receipt"));

        assertThat(kept()).containsExactly(made(grant));
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        finds.add(made(grant));
        finds.add(fact(Kind.DECISION, denial, "{}"));
        finds.add(fact(Kind.NAMESAKE, grant, "{}"));
        finds.add(fact(Kind.REJECTION, grant, "{}"));
        finds.add(fact(Kind.RECEIPT, grant, "a.b.c"));

        assertThat(kept()).containsExactly(made(grant));
    }

    @Test
    void aDecisionUnderTheIdOfAnotherIsLeftOut() {
        finds.add(fact(Kind.DECISION, denial, WireJson.write(grant)));

        assertThat(kept()).isEmpty();
    }

    @Test
    void aReceiptIsOfTheDecisionThatTheAccountHasUnderTheId() {
        Decision ofAccount = denied(1, STATISTICS);
        Fact namesake = fact(Kind.NAMESAKE, grant, WireJson.write(ofAccount));
        finds.add(made(grant));
        finds.add(receipt(grant, ofAccount));
        assertThat(kept()).as("held against the one made here").containsExactly(made(grant));

        finds.add(namesake);
        assertThat(kept()).extracting(Fact::kind).containsExactly(Kind.DECISION, Kind.NAMESAKE, Kind.RECEIPT);
    }

    private Fact later(Kind kind, long ledger, Decision about, String text) {
        return new Fact(kind, ledger, about.id().toString(), kind == Kind.RECEIPT ? 1 : 0, text);
    }

    private static Fact restart(long ledger) {
        return new Fact(Kind.RESTART, ledger, "", 0, "2026-11-23T09:00:00Z");
    }

    @Test
    void whatTheAccountSaidInALaterLedgerIsKeptBesideWhatItSaidBefore() {
        Fact before = receipt(grant, grant);
        Fact after = later(Kind.RECEIPT, 2, grant, signer.sign(ACCOUNT, 1, grant));
        Fact refused = later(Kind.REJECTION, 1, denial, WireJson.write(UNKNOWN_PREFERENCE));
        List<Fact> all = List.of(restart(1), restart(2), made(grant), made(denial), refused, before, after);

        all.reversed().forEach(finds::add);

        assertThat(kept()).as("restarts and decisions before what is about them").containsExactlyElementsOf(all);
    }

    @Test
    void ofALedgerThatNothingTellsOfIsNothingKept() {
        List.of(restart(1), made(grant), later(Kind.RECEIPT, 2, grant, signer.sign(ACCOUNT, 1, grant)),
                later(Kind.REJECTION, 2, grant, WireJson.write(UNKNOWN_PREFERENCE)),
                later(Kind.NAMESAKE, 2, grant, WireJson.write(denied(1, STATISTICS)))).forEach(finds::add);

        assertThat(kept()).containsExactly(restart(1), made(grant));
    }

    @Test
    void aReceiptIsOfTheDecisionThatTheAccountHadUnderTheIdInThatLedger() {
        Decision namesake = denied(1, STATISTICS);
        Fact before = receipt(grant, grant);
        Fact other = later(Kind.NAMESAKE, 1, grant, WireJson.write(namesake));
        Fact after = later(Kind.RECEIPT, 1, grant, signer.sign(ACCOUNT, 1, namesake));
        Fact wrong = later(Kind.RECEIPT, 2, grant, signer.sign(ACCOUNT, 1, grant));
        List.of(restart(1), restart(2), made(grant), other, before, after, wrong).forEach(finds::add);

        assertThat(kept()).containsExactly(restart(1), restart(2), made(grant), other, before, after);
    }

    @Test
    void ofWhatMayNeverHaveBeenCommittedOnlyDenialsAreTaken() {
        finds.addDenial(made(grant));
        finds.addDenial(fact(Kind.NAMESAKE, denial, WireJson.write(denial)));
        assertThat(kept()).isEmpty();

        finds.addDenial(made(denial));
        assertThat(kept()).containsExactly(made(denial));
    }

    @Test
    void wordsAreKeptUnderTheirOwnDigestOnly() {
        Notice news = notice(NEWS);
        Notice training = notice(TRAINING);
        String text = WireJson.write(news);

        finds.addNotice(news.digest(), text);
        finds.addNotice(training.digest(), text);
        finds.addNotice(training.digest(), "{}");
        finds.addNotice(training.digest(), WireJson.write(new Notice(NEWS, news.revision(), "en", news.words(),
                training.digest())));

        assertThat(finds.consistent().notices()).containsOnlyKeys(news.digest()).containsValue(text);
    }
}
