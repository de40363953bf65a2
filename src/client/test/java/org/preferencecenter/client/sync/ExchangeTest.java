package org.preferencecenter.client.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.UNKNOWN_PREFERENCE;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;
import static org.preferencecenter.client.testing.Examples.id;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preferencecenter.client.testing.Answers;
import org.preferencecenter.client.testing.Catalogs;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.catalog.Revision;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.CatalogWire;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;

class ExchangeTest {
    private static final Outcome COMPLETE = new Outcome.Complete();

    @TempDir
    Path folder;

    private TestExchange exchange;

    @BeforeEach
    void open() throws Exception {
        exchange = new TestExchange(folder);
    }

    @AfterEach
    void close() throws Exception {
        exchange.close();
    }

    @Test
    void theFirstExchangeAsksForLocksBeforeAnyGrantCanArrive() throws Exception {
        exchange.account().hold(granted(1, NEWS));

        assertThat(exchange.run(true)).isEqualTo(COMPLETE);

        assertThat(exchange.service.requests()).containsExactly("GET /v1/account", "POST /v1/decisions?after=0",
                "GET /v1/receipt-keys", "GET /v1/catalog");
        assertThat(exchange.state().decisions()).containsExactly(granted(1, NEWS));
        assertThat(exchange.state().cached().account()).isPresent();
        assertThat(exchange.state().cached().catalog()).isPresent();
    }

    @Test
    void whatIsUnsentIsSentOnceAndItsReceiptKept() throws Exception {
        exchange.append(granted(1, NEWS));

        exchange.run(false);
        exchange.run(false);

        assertThat(exchange.account().decisions()).containsExactly(granted(1, NEWS));
        assertThat(exchange.state().unsent()).isEmpty();
        assertThat(exchange.state().receipted()).containsExactly(granted(1, NEWS).id());
    }

    @Test
    void anExchangeWithNothingNewIsOneRoundTrip() {
        exchange.run(true);
        exchange.service.forgetRequests();

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.service.requests()).containsExactly("POST /v1/decisions?after=0");
    }

    @Test
    void whenEverythingIsWantedLocksAndCatalogAreAskedForAgain() throws Exception {
        exchange.run(true);
        exchange.service.publish(Catalogs.withNewWords(NEWS));
        exchange.service.forgetRequests();

        assertThat(exchange.run(true)).isEqualTo(COMPLETE);

        assertThat(exchange.service.requests()).containsExactly("POST /v1/decisions?after=0", "GET /v1/account",
                "GET /v1/catalog");
        assertThat(CatalogWire.read(exchange.state().cached().catalog().orElseThrow()).preference(NEWS).orElseThrow()
                .revision()).isEqualTo(new Revision(2, 0));
    }

    @Test
    void aCatalogThatDidNotChangeIsKept() throws Exception {
        exchange.run(true);
        var before = exchange.state().cached();

        exchange.run(true);

        assertThat(exchange.state().cached()).isEqualTo(before);
    }

    @Test
    void aLargeAccountArrivesInPages() throws Exception {
        exchange.service.pageSize(2);
        Decision[] held = new Decision[5];
        for (int i = 0; i < held.length; i++) {
            held[i] = granted(i + 1, NEWS);
        }
        exchange.account().hold(held);
        exchange.append(denied(9, TRAINING));

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.state().decisions()).contains(held).hasSize(6);
        assertThat(exchange.state().cursor()).isEqualTo(6);
        assertThat(exchange.state().unsent()).isEmpty();
    }

    @Test
    void moreThanOneRequestMayCarryIsSentInSeveral() throws Exception {
        List<Decision> many = new ArrayList<>();
        for (int i = 1; i <= 101; i++) {
            many.add(granted(i, NEWS));
        }
        exchange.append(many.toArray(Decision[]::new));

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.account().decisions()).isEqualTo(many);
        assertThat(exchange.state().unsent()).isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAndNothingIsDoubled() throws Exception {
        exchange.append(granted(1, NEWS));
        exchange.run(true);
        exchange.append(denied(2, NEWS, granted(1, NEWS)));
        exchange.service.next(request -> {
            exchange.account().hold(denied(2, NEWS, granted(1, NEWS)));
            throw new IOException("The line broke after the request");
        });

        assertThat(exchange.run(false)).isInstanceOf(Outcome.Failed.class);
        assertThat(exchange.state().unsent()).hasSize(1);
        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.account().decisions()).hasSize(2);
        assertThat(exchange.state().unsent()).isEmpty();
    }

    @Test
    void aDecisionThatTheServiceDoesNotTakeIsSetAsideAndTheOthersGoOn() throws Exception {
        exchange.account().refuse(NEWS, UNKNOWN_PREFERENCE);
        exchange.append(granted(1, NEWS), denied(2, TRAINING), denied(3, NEWS));

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);
        exchange.service.forgetRequests();
        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.service.requests()).as("what was rejected is not sent for ever").hasSize(1);
        assertThat(exchange.account().decisions()).containsExactly(denied(2, TRAINING));
        assertThat(exchange.state().rejections()).containsOnlyKeys(granted(1, NEWS).id(), denied(3, NEWS).id());
        assertThat(exchange.state().ledger().decisions()).containsExactly(denied(2, TRAINING), denied(3, NEWS));
    }

    @Test
    void aPreferenceThatThisVersionDoesNotKnowKeepsNoOtherDecisionAway() throws Exception {
        Decision known = granted(1, NEWS);
        Decision unknown = new Decision(id(2), new PreferenceId("holograms"), known.answer(), known.notice(),
                known.origin(), known.decidedAt(), List.of());
        exchange.account().hold(unknown, known, denied(3, TRAINING));

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.state().decisions()).containsExactly(unknown, known, denied(3, TRAINING));
    }

    @Test
    void nothingVouchesForACopyFromBeforeWhileAWithdrawalArrives() throws Exception {
        exchange.run(true);
        exchange.order.clear();
        exchange.account().hold(denied(1, NEWS));

        exchange.run(false);

        assertThat(exchange.order).containsExactly("news at 0", "remembered at 1");
    }

    @Test
    void norWhileOneArrivesUnderAnIdThatWasUsedHereForSomethingElse() throws Exception {
        exchange.account().hold(denied(1, NEWS));
        exchange.append(granted(1, NEWS));

        exchange.run(false);

        assertThat(exchange.order).containsSubsequence("remembered at 1", "news at 1", "remembered at 1");
        assertThat(exchange.state().ledger().decisions()).containsExactly(denied(1, NEWS));
    }

    @Test
    void aWithdrawalIsRememberedBeforeTheAccountLearnsOfIt() throws Exception {
        exchange.run(true);
        exchange.order.clear();
        exchange.append(denied(1, NEWS));
        exchange.service.nextBut(0, _ -> exchange.order.add("sent"));

        exchange.run(false);

        assertThat(exchange.order).containsExactly("remembered at 1", "sent");
    }

    @Test
    void anExchangeThatBringsNothingAsksNothingOfTheKeychain() throws Exception {
        exchange.run(true);
        exchange.order.clear();

        exchange.run(true);

        assertThat(exchange.order).isEmpty();
    }

    @Test
    void anAnswerOfALaterVersionIsBelievedAndIsNoYes() throws Exception {
        exchange.run(true);
        String claims = WireJson.write(ReceiptSigner.claims(ACCOUNT, 1, granted(1, NEWS)));
        String receipt = exchange.service.signer().sign(exchange.service.signer().header().build(), later(claims));
        SyncResponse response = new SyncResponse(List.of(new SyncResponse.Entry(1, granted(1, NEWS), receipt)),
                List.of(),
                List.of(), 1, false);
        exchange.service.next(request -> Answers.ok(request, later(WireJson.write(response))));

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        assertThat(exchange.state().ledger().heads(NEWS)).singleElement().matches(decision -> !decision.grants());
    }

    private static String later(String json) {
        return json.replace("GRANTED", "GRANTED_ON_SUNDAYS");
    }

    @Test
    void anIdThatTheAccountUsesForSomethingElseStopsNobodysDenial() throws Exception {
        exchange.account().hold(granted(1, NEWS), denied(2, TRAINING));
        exchange.append(denied(1, NEWS));

        assertThat(exchange.run(false)).isEqualTo(COMPLETE);
        assertThat(exchange.run(false)).isEqualTo(COMPLETE);

        Decision renamed = Renaming.of(denied(1, NEWS));
        assertThat(exchange.state().ledger().heads(NEWS)).as("the denial made here stays in force").contains(renamed);
        assertThat(exchange.state().ledger().heads(TRAINING)).as("the one from elsewhere arrives")
                .containsExactly(denied(2, TRAINING));
        assertThat(exchange.account().decisions()).containsExactly(granted(1, NEWS), denied(2, TRAINING), renamed);
        assertThat(exchange.state().unsent()).isEmpty();
    }
}
