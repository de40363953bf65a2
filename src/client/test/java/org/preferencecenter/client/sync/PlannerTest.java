package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.client.store.SyncChanges;
import org.preferencecenter.client.store.SyncChanges.Namesakes;
import org.preferencecenter.client.store.SyncChanges.StoredReceipt;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ledger.Decision;

class PlannerTest {
    private final Decision ours = granted(1, NEWS);
    private final Decision theirs = denied(2, TRAINING);

    @Test
    void anAnswerWithNothingInItStillMeansThatTheAccountWasHeard() {
        assertThat(new Question().answer(Answered.at(0)))
                .isEqualTo(applies(new SyncChanges(0, 0, List.of(), Namesakes.NONE, List.of(), Map.of(), 0, MORNING)));
    }

    @Test
    void arrivalsAndAcknowledgmentsAreAppliedWithTheirReceipts() {
        Question question = new Question().unsent(ours);
        String first = question.receipt(1, theirs);
        String second = question.receipt(2, ours);

        assertThat(question.answer(Answered.at(2).entry(1, theirs, first).entry(2, ours, second).receipt(ours, second)))
                .isEqualTo(applies(new SyncChanges(0, 0, List.of(theirs), Namesakes.NONE,
                        List.of(new StoredReceipt(theirs.id(), 1, first), new StoredReceipt(ours.id(), 2, second)),
                        Map.of(),
                        2, MORNING)));
    }

    @Test
    void anAcknowledgmentMayComeBeforeItsEntryWhenThereIsMore() {
        Question question = new Question().unsent(ours);
        String receipt = question.receipt(2, ours);

        assertThat(question
                .answer(Answered.at(1).entry(1, theirs, question.receipt(1, theirs)).receipt(ours, receipt).more()))
                .isInstanceOfSatisfying(Planner.Plan.Apply.class, plan -> assertThat(plan.changes().receipts())
                        .contains(new StoredReceipt(ours.id(), 2, receipt)));
    }

    @Test
    void aPageLargerThanTheContractAllowsIsNotBelieved() {
        assertThat(new Question().answer(page(501))).isEqualTo(
                new Planner.Plan.Refuse(Trouble.UNREADABLE_ANSWER, "a page holds more than the contract allows"));
        unverified(new Question().answer(page(500)));
    }

    /** A page with nothing wrong but its receipts. */
    private static Answered page(int entries) {
        Answered page = Answered.at(entries);
        for (int sequence = 1; sequence <= entries; sequence++) {
            page.entry(sequence, denied(sequence, TRAINING), "no receipt");
        }
        return page;
    }

    @Test
    void aLedgerThatIsLongerThanAnyPersonsGrowsNoMore() {
        Question full = new Question().cursor(10_000);
        for (int number = 1; number <= 10_000; number++) {
            full.held(denied(number, NEWS));
        }
        String receipt = full.receipt(10_001, theirs);

        assertThat(full.answer(Answered.at(10_000))).as("what is here is all there is")
                .isInstanceOf(Planner.Plan.Apply.class);
        assertThat(
                full.answer(Answered.at(10_001).entry(10_001, denied(1, NEWS), full.receipt(10_001, denied(1, NEWS)))))
                .as("word of what is here adds nothing").isInstanceOf(Planner.Plan.Apply.class);
        assertThat(full.answer(Answered.at(10_001).entry(10_001, granted(20_000, NEWS), receipt))).isEqualTo(
                new Planner.Plan.Refuse(Trouble.UNREADABLE_ANSWER, "the account holds more than any person decides"));
    }

    @Test
    void aRejectionIsKeptWithItsReasonAndTheOthersGoOn() {
        Question question = new Question().unsent(ours, theirs);
        String receipt = question.receipt(1, theirs);

        assertThat(question.answer(Answered.at(1).entry(1, theirs, receipt).receipt(theirs, receipt).rejects(ours)))
                .isInstanceOfSatisfying(Planner.Plan.Apply.class, plan -> {
                    assertThat(plan.changes().rejections()).isEqualTo(Map.of(ours.id(), UNKNOWN_PREFERENCE));
                    assertThat(plan.changes().receipts()).containsExactly(new StoredReceipt(theirs.id(), 1, receipt));
                });
    }

    @Test
    void aGapOrASwapInTheSequenceIsRefused() {
        Question question = new Question().cursor(5);

        refused(question.answer(Answered.at(7).entry(7, theirs, question.receipt(7, theirs))));
        refused(question.answer(Answered.at(6).entry(5, theirs, question.receipt(5, theirs))));
        refused(question.answer(Answered.at(7).entry(7, theirs, question.receipt(7, theirs)).entry(6, ours,
                question.receipt(6, ours))));
    }

    @Test
    void aCursorThatIsNotThatOfTheLastEntryIsRefused() {
        Question question = new Question().cursor(5);
        String receipt = question.receipt(6, theirs);

        refused(question.answer(Answered.at(7).entry(6, theirs, receipt)));
        refused(question.answer(Answered.at(5).entry(6, theirs, receipt)));
        refused(question.answer(Answered.at(0)));
        refused(question.answer(Answered.at(6)));
    }

    @Test
    void aServiceThatAlwaysHasMoreAndNeverSendsItIsNotAskedForEver() {
        refused(new Question().answer(Answered.at(0).more()));
    }

    @Test
    void whatWasNotSentCanBeNeitherAcknowledgedNorRejected() {
        Question question = new Question().unsent(ours);
        String receipt = question.receipt(1, ours);

        refused(question.answer(Answered.at(1).entry(1, ours, receipt).receipt(ours, receipt).receipt(ours, receipt)));
        refused(question.answer(Answered.at(1).entry(1, ours, receipt).receipt(ours, receipt).rejects(theirs)));
        refused(question.answer(Answered.at(1).entry(1, ours, receipt).receipt(ours, receipt)
                .receipt(theirs, question.receipt(2, theirs))));
        refused(question.answer(Answered.at(0).rejects(ours).rejects(ours)));
    }

    @Test
    void whatTheAccountHoldsIsNotRejectedByIt() {
        Question question = new Question().unsent(ours);

        refused(question.answer(Answered.at(1).entry(1, ours, question.receipt(1, ours)).rejects(ours)));
    }

    @Test
    void anAnswerThatLeavesOutWhatWasSentIsRefused() {
        refused(new Question().unsent(ours).answer(Answered.at(0)));
    }

    @Test
    void aReceiptOfAKeyThatIsNotKnownMayNeedNewerKeys() {
        Question question = new Question();
        question.signer().rotate();

        assertThat(question.withOldKeys(Answered.at(1).entry(1, theirs, question.receipt(1, theirs))))
                .isEqualTo(new Planner.Plan.NeedsKeys());
    }

    @Test
    void aForeignForgedOrMissingReceiptIsNotBelieved() {
        Question question = new Question().unsent(ours);
        String foreign = question.signer().sign(OTHER_ACCOUNT, 1, theirs);
        String forOther = question.receipt(1, ours);
        String forgery = new ReceiptSigner().sign(ACCOUNT, 1, theirs);

        for (String receipt : List.of(foreign, forOther, forgery, "", "a.b.c")) {
            unverified(question.answer(Answered.at(1).entry(1, theirs, receipt)));
        }
        unverified(question.answer(Answered.at(0).receipt(ours, question.receipt(1, theirs))));
    }

    @Test
    void aReceiptForAnotherPlaceIsNotBelieved() {
        Question question = new Question();

        unverified(question.answer(Answered.at(1).entry(1, theirs, question.receipt(2, theirs))));
    }

    @Test
    void whatTheAccountSaidBeforeItCannotSayDifferently() {
        Question question = new Question().cursor(1).held(theirs);
        Decision changed = granted(2, TRAINING);

        refused(question.answer(Answered.at(2).entry(2, changed, question.receipt(2, changed))));
        Question fresh = new Question();
        refused(fresh.answer(Answered.at(2).entry(1, theirs, fresh.receipt(1, theirs)).entry(2, changed,
                fresh.receipt(2, changed))));
    }

    @Test
    void whatOnlyAnEarlierLedgerSaidALaterOneMaySayDifferently() {
        Decision denial = denied(2, TRAINING);
        Decision other = granted(2, STATISTICS);
        Question later = new Question().restarted().before(denial);

        assertThat(later.answer(Answered.at(1).entry(1, other, later.receipt(1, other))))
                .isInstanceOfSatisfying(Planner.Plan.Apply.class, plan -> {
                    assertThat(plan.changes().ledger()).isEqualTo(1);
                    assertThat(plan.changes().namesakes())
                            .isEqualTo(new Namesakes(List.of(other), List.of(Renaming.of(denial))));
                });
    }

    @Test
    void whatIsHereAlreadyDoesNotArriveAgainAndItsNewReceiptIsKept() {
        Question later = new Question().restarted().before(theirs);
        String receipt = later.receipt(1, theirs);

        assertThat(later.answer(Answered.at(1).entry(1, theirs, receipt)))
                .isEqualTo(applies(new SyncChanges(1, 0, List.of(), Namesakes.NONE,
                        List.of(new StoredReceipt(theirs.id(), 1, receipt)), Map.of(), 1, MORNING)));
    }

    @Test
    void theAccountsNamesakeOfAGrantMadeHereSimplyTakesItsPlace() {
        Question question = new Question().unsent(ours);
        Decision namesake = denied(1, STATISTICS);

        assertThat(question.answer(Answered.at(1).entry(1, namesake, question.receipt(1, namesake)).rejects(ours)))
                .isInstanceOfSatisfying(Planner.Plan.Apply.class, plan -> {
                    assertThat(plan.changes().namesakes()).isEqualTo(new Namesakes(List.of(namesake), List.of()));
                    assertThat(plan.changes().arrived()).isEmpty();
                    assertThat(plan.changes().rejections()).containsOnlyKeys(ours.id());
                });
    }

    @Test
    void aDenialMadeHereGoesOnUnderAnIdOfItsOwnBesideItsNamesake() {
        Decision denial = denied(1, NEWS);
        Decision namesake = granted(1, NEWS);
        Question unsent = new Question().unsent(denial);
        Question rejected = new Question().rejected(denial);

        for (Planner.Plan plan : List.of(
                unsent.answer(Answered.at(1).entry(1, namesake, unsent.receipt(1, namesake)).rejects(denial)),
                rejected.answer(Answered.at(1).entry(1, namesake, rejected.receipt(1, namesake))))) {
            assertThat(plan).isInstanceOfSatisfying(Planner.Plan.Apply.class,
                    apply -> assertThat(apply.changes().namesakes())
                            .isEqualTo(new Namesakes(List.of(namesake), List.of(Renaming.of(denial)))));
        }
    }

    @Test
    void theNamesakeOfOneDecisionExcusesNoRejectionOfAnother() {
        Question question = new Question().unsent(ours, theirs);
        Decision namesake = denied(1, STATISTICS);

        refused(question.answer(Answered.at(2).entry(1, namesake, question.receipt(1, namesake))
                .entry(2, theirs, question.receipt(2, theirs)).rejects(ours).rejects(theirs)));
    }

    private static Planner.Plan applies(SyncChanges changes) {
        return new Planner.Plan.Apply(changes);
    }

    private static void refused(Planner.Plan plan) {
        assertThat(plan).isInstanceOfSatisfying(Planner.Plan.Refuse.class,
                refuse -> assertThat(refuse.trouble()).isEqualTo(Trouble.UNREADABLE_ANSWER));
    }

    private static void unverified(Planner.Plan plan) {
        assertThat(plan).isInstanceOfSatisfying(Planner.Plan.Refuse.class,
                refuse -> assertThat(refuse.trouble()).isEqualTo(Trouble.UNVERIFIED_RECEIPT));
    }
}
