package org.preferencecenter.desktop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.CenterState;
import org.preferencecenter.client.RequestOutcome;
import org.preferencecenter.client.Session;
import org.preferencecenter.client.Trouble;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.BundledCatalog;
import org.preferencecenter.core.request.RequestStatus;
import org.preferencecenter.core.wire.PersonRequestsResponse;
import org.preferencecenter.desktop.fixture.Examples;
import org.preferencecenter.desktop.fixture.Exports;
import org.preferencecenter.desktop.fixture.FakeRequests;
import org.preferencecenter.desktop.fixture.Vendors;
import org.preferencecenter.desktop.fixture.WindowTest;

class DataPageTest extends WindowTest {
    private static final AccountKey SOMEBODY_ELSE = new AccountKey("https://id.example.org", "person-2");

    private FakeRequests requests() {
        return actions().requests;
    }

    private void visited() {
        open(Examples.saved());
        visit("Your data");
    }

    private static CenterState ofSomebodyElse() {
        CenterState state = Examples.saved();
        return new CenterState(new Session.SignedIn(SOMEBODY_ELSE, Optional.empty(), true), state.catalog(),
                state.preferences(), List.of(), state.sync(), List.of(), List.of(), Optional.empty(), false, List.of());
    }

    @Test
    void theAccountIsAskedOnEachVisitAndNeverBefore() {
        open(Examples.saved());
        assertThat(requests().listed).isZero();
        assertThat(actions().requestsOf).isEmpty();

        visit("Your data");
        show(Examples.saved());
        assertThat(requests().listed).isEqualTo(1);
        visit("Preferences");
        visit("Your data");

        assertThat(requests().listed).isEqualTo(2);
        assertThat(actions().requestsOf).hasSize(1);
    }

    @Test
    void whatTheAccountCouldNotSayIsAskedAgainOnceItIsHeard() {
        open(Examples.offline());
        requests().list = FakeRequests.outcome(new RequestOutcome.Unanswered<>(Trouble.OFFLINE));
        visit("Your data");
        requests().knows();

        show(Examples.offline());
        assertThat(requests().listed).isEqualTo(1);
        show(Examples.saved());

        assertThat(requests().listed).isEqualTo(2);
        assertThat(texts()).contains("Request…").doesNotContain("Try again");
    }

    @Test
    void nothingOfOnePersonIsShownToAnother() {
        visited();
        requests().answer = FakeRequests.done(FakeRequests.told(FakeRequests.export(RequestStatus.READY)));
        requests().copy = FakeRequests.done(Exports.copy(Exports.of("office-pc")));
        interact(link("Export…")::fire);
        CompletableFuture<RequestOutcome<PersonRequestsResponse>> late = new CompletableFuture<>();
        requests().list = late;
        visit("Preferences");
        visit("Your data");
        requests().knows();

        show(ofSomebodyElse());
        interact(() -> late.complete(new RequestOutcome.Done<>(new PersonRequestsResponse(
                List.of(FakeRequests.erasure(RequestStatus.RECEIVED)), FakeRequests.TERMS))));

        assertThat(actions().requestsOf).last().isEqualTo(SOMEBODY_ELSE);
        assertThat(texts()).contains("Export…", "Request…").doesNotContain("Take back", "Save as JSON…");
    }

    @Test
    void aQuestionToOnePersonIsNotLeftToAnother() {
        visited();
        interact(link("Request…")::fire);
        assertThat(dialogIsOpen()).isTrue();

        show(ofSomebodyElse());

        assertThat(dialogIsOpen()).isFalse();
    }

    @Test
    void otherWordsAreDrawnAtOnce() {
        visited();

        show(Examples.answered().catalog(Vendors.withThreeRecipients()).build());

        assertThat(texts()).contains("Hosting company").doesNotContain("Storage provider");
    }

    @Test
    void theAuthorityThePoliciesAndTheLegalTeamAreOneStepAway() {
        visited();

        interact(link("Open website")::fire);
        interact(link("Write")::fire);
        interact(link("Privacy policy")::fire);

        assertThat(actions().opened).containsExactly(BundledCatalog.read().links().supervisoryAuthority(),
                BundledCatalog.read().links().legalTeam(), BundledCatalog.read().links().privacyPolicy());
        assertThat(texts()).contains("Complaint", "Questions and other requests")
                .anyMatch(text -> text.startsWith("You can complain to a data protection authority."))
                .noneMatch(text -> text.startsWith("It could not be opened here."));
    }

    @Test
    void whatCannotBeOpenedIsTold() {
        visited();
        actions().browserOpens = false;

        interact(link("Open website")::fire);
        interact(link("Write")::fire);

        assertThat(texts()).contains("It could not be opened here. The address");
        assertThat(all(TextField.class).map(TextField::getText)).containsExactly("https://www.edoeb.admin.ch/en",
                "mailto:legal@pix4d.com");
    }

    @Test
    void theAddressesAreThoseOfTheCatalog() {
        open(Examples.answered().catalog(Vendors.withThreeRecipients()).build());
        visit("Your data");

        interact(link("Open website")::fire);

        assertThat(actions().opened).containsExactly(URI.create("https://authority.example"));
    }

    @Test
    void whoProcessesOthersDataReadsWhatThatAsksOfThemWithoutANetwork() {
        open(Examples.offline());
        visit("Your data");

        assertThat(texts()).contains("If you process other people’s data",
                BundledCatalog.read().wording("en").information().otherPeoplesData());
    }

    @Test
    void whoHasToSignInAgainCanDoSoFromHere() {
        open(Examples.signInNeeded());
        requests().list = FakeRequests.outcome(new RequestOutcome.SignInNeeded<>());
        visit("Your data");

        assertThat(all(Hyperlink.class).filter(each -> each.getText().equals("Sign in again"))).hasSize(2)
                .allSatisfy(each -> assertThat(each.isVisible()).isTrue());
        interact(link("Sign in again")::fire);

        assertThat(texts()).contains("Continue in your browser");
    }
}
