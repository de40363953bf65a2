package org.preferencecenter.client.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.MORNING;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.STATISTICS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.Bytes;
import org.preferencecenter.core.ask.Deferral;
import org.preferencecenter.core.ledger.Decision;

class SignOutTest {
    private static final ProfileFolder.SignedIn WHO = new ProfileFolder.SignedIn(ACCOUNT, true);
    private final Decision sent = granted(1, NEWS);
    private final Decision unsent = denied(2, TRAINING);

    @TempDir
    Path folder;

    private ProfileFolder profile;

    @BeforeEach
    void open() throws Exception {
        profile = Stores.profile(folder);
    }

    /** Signs in, and has everything there can be of an account. */
    private AccountStore signInWithEverything(Decision... unsentToo) throws Exception {
        AccountStore store = profile.signIn(WHO);
        Stores.append(store, sent);
        store.apply(new SyncChanges(0, 0, List.of(granted(9, STATISTICS)), SyncChanges.Namesakes.NONE,
                List.of(new SyncChanges.StoredReceipt(sent.id(), 1, "receipt of " + NEWS),
                        new SyncChanges.StoredReceipt(granted(9, STATISTICS).id(), 2, "receipt")),
                Map.of(), 2, MORNING));
        Stores.append(store, unsentToo);
        store.defer(List.of(new Deferral(STATISTICS, 1, MORNING)));
        store.keepProfile("person@mail.example");
        store.keepCatalog("words about " + NEWS, Optional.empty(), List.of());
        return store;
    }

    private StoredState signedInAgain() throws Exception {
        try (AccountStore store = profile.signIn(WHO)) {
            return store.read();
        }
    }

    @Test
    void nothingIsLeftOfAnAccountThatHasEverything() throws Exception {
        signInWithEverything().close();

        profile.signOut(ACCOUNT, Set.of());

        assertThat(profile.session()).isEmpty();
        assertThat(Bytes.of(folder)).doesNotContain("mail.example", NEWS.value(), STATISTICS.value(),
                ACCOUNT.subject());
        assertThat(folder.resolve("accounts")).isEmptyDirectory();
    }

    @Test
    void onlyWhatTheAccountDoesNotHaveIsLeft() throws Exception {
        signInWithEverything(unsent).close();

        profile.signOut(ACCOUNT, Set.of());

        assertThat(Bytes.of(folder)).contains(TRAINING.value()).doesNotContain("mail.example", NEWS.value(),
                STATISTICS.value(), ACCOUNT.subject());
        StoredState state = signedInAgain();
        assertThat(state.decisions()).containsExactly(unsent);
        assertThat(state.unsent()).containsExactly(unsent);
        assertThat(state.cursor()).as("the account is to be heard from the start").isZero();
        assertThat(state.heardAt()).isEmpty();
    }

    @Test
    void theWordsThatAnUnsentDecisionAnsweredStayWithIt() throws Exception {
        signInWithEverything(unsent).close();

        profile.signOut(ACCOUNT, Set.of());

        assertThat(Bytes.of(folder)).contains("Training and tutorials").doesNotContain("Company news");
    }

    @Test
    void aDenialThatTheServiceRejectedStaysInForceForTheNextTime() throws Exception {
        AccountStore store = signInWithEverything(unsent, granted(3, STATISTICS));
        store.apply(new SyncChanges(0, 2, List.of(), SyncChanges.Namesakes.NONE, List.of(),
                Map.of(unsent.id(), UNKNOWN_PREFERENCE, granted(3, STATISTICS).id(), UNKNOWN_PREFERENCE), 2, MORNING));
        store.close();

        profile.signOut(ACCOUNT, Set.of());

        StoredState state = signedInAgain();
        assertThat(state.ledger().decisions()).containsExactly(unsent);
        assertThat(state.rejections()).as("a rejected grant stays set aside").containsOnlyKeys(unsent.id(),
                granted(3, STATISTICS).id());
    }

    @Test
    void signingOutTwiceIsSigningOutOnce() throws Exception {
        signInWithEverything(unsent).close();

        profile.signOut(ACCOUNT, Set.of());
        profile.signOut(ACCOUNT, Set.of());
        Stores.profile(folder);

        assertThat(signedInAgain().decisions()).containsExactly(unsent);
    }

    @Test
    void whoeverSignedInMeanwhileStaysSignedIn() throws Exception {
        signInWithEverything().close();
        profile.signIn(new ProfileFolder.SignedIn(OTHER_ACCOUNT, true)).close();

        profile.signOut(ACCOUNT, Set.of());

        assertThat(profile.session()).contains(new ProfileFolder.SignedIn(OTHER_ACCOUNT, true));
        assertThat(Bytes.of(folder)).doesNotContain(ACCOUNT.subject());
    }

    @Test
    void aProcessThatStillHasTheFileOpenIsToldRatherThanWritingIntoTheVoid() throws Exception {
        signInWithEverything(unsent).close();
        AccountStore elsewhere = profile.resume(WHO);

        profile.signOut(ACCOUNT, Set.of());

        assertThatThrownBy(() -> Stores.append(elsewhere, denied(4, NEWS))).isInstanceOf(StoreException.class)
                .hasMessage("The person was signed out of this file");
        assertThatThrownBy(elsewhere::read).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> elsewhere.keepProfile("person@mail.example")).isInstanceOf(StoreException.class);
        elsewhere.close();
        assertThat(signedInAgain().decisions()).as("and disturbs nothing by closing").containsExactly(unsent);
    }

    @Test
    void whatAnotherProcessAppendedAMomentBeforeIsKept() throws Exception {
        signInWithEverything().close();
        try (AccountStore elsewhere = profile.resume(WHO)) {
            Stores.append(elsewhere, unsent);
            profile.signOut(ACCOUNT, Set.of());
        }

        assertThat(signedInAgain().decisions()).containsExactly(unsent);
    }

    @Test
    void aProcessThatClosesTheFileLateTakesNothingWithIt() throws Exception {
        Decision later = denied(5, NEWS);
        signInWithEverything(unsent).close();
        AccountStore elsewhere = profile.resume(WHO);
        profile.signOut(ACCOUNT, Set.of());

        try (AccountStore again = profile.signIn(WHO)) {
            Stores.append(again, later);
            elsewhere.close();

            try (AccountStore third = profile.resume(WHO)) {
                assertThat(third.read().decisions()).containsExactly(unsent, later);
            }
            assertThat(again.read().decisions()).containsExactly(unsent, later);
        }
        assertThat(signedInAgain().decisions()).containsExactly(unsent, later);
    }

    @Test
    void whatIsDiscardedByNameIsForgottenAndNothingElse() throws Exception {
        Decision too = denied(3, STATISTICS);
        signInWithEverything(unsent, too).close();

        profile.signOut(ACCOUNT, Set.of(unsent.id(), sent.id()));

        assertThat(Bytes.of(folder)).doesNotContain(TRAINING.value(), unsent.id().toString());
        assertThat(signedInAgain().decisions()).containsExactly(too);
    }

    @Test
    void nothingIsLeftWhenAllThatWasUnsentIsDiscarded() throws Exception {
        signInWithEverything(unsent).close();

        profile.signOut(ACCOUNT, Set.of(unsent.id()));

        assertThat(folder.resolve("accounts")).isEmptyDirectory();
    }

    @Test
    void whatWasDiscardedOnceDoesNotCountForALaterSignOut() throws Exception {
        signInWithEverything(unsent).close();
        profile.signOut(ACCOUNT, Set.of(unsent.id()));
        AccountStore store = profile.signIn(WHO);
        Stores.append(store, unsent);
        store.close();

        profile.signOut(ACCOUNT, Set.of());

        assertThat(signedInAgain().decisions()).containsExactly(unsent);
    }

    @Test
    void aDoubtOutlastsASignOutUnlessItEndedBefore() throws Exception {
        try (AccountStore store = profile.signIn(WHO)) {
            store.keep(new Salvaged(List.of(), Map.of(), List.of()), MORNING);
        }
        profile.signOut(ACCOUNT, Set.of());
        assertThat(signedInAgain().inDoubt()).isTrue();

        try (AccountStore store = profile.signIn(WHO)) {
            store.endDoubt(0);
        }
        profile.signOut(ACCOUNT, Set.of());
        assertThat(signedInAgain().inDoubt()).isFalse();
        assertThat(signedInAgain().setAside()).as("of which the person was not told yet").contains(MORNING);
    }
}
