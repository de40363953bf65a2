package org.preferencecenter.client.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.OTHER_ACCOUNT;
import static org.preferencecenter.client.testing.Examples.TRAINING;
import static org.preferencecenter.client.testing.Examples.denied;
import static org.preferencecenter.client.testing.Examples.granted;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preferencecenter.client.receipt.ReceiptVerifier.Finding;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.contract.ContractChecker;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

class ReceiptVerifierTest {
    private final ReceiptSigner signer = new ReceiptSigner();
    private final Decision decision = granted(1, NEWS);

    private Finding verify(String receipt) throws WireException {
        return ReceiptVerifier.of(signer.published(), ACCOUNT).verify(receipt, decision);
    }

    @Test
    void aReceiptOfTheServiceProvesThatItHoldsTheDecision() throws Exception {
        var claims = ReceiptSigner.claims(ACCOUNT, 7, decision);

        assertThat(verify(signer.sign(ACCOUNT, 7, decision))).isEqualTo(new Finding.Verified(claims));
        assertThat(new ContractChecker().checkSchema("ReceiptClaims", WireJson.write(claims))).isEmpty();
    }

    @Test
    void aReceiptOfAnEarlierKeyStillProvesIt() throws Exception {
        String receipt = signer.sign(ACCOUNT, 7, decision);
        signer.rotate();

        assertThat(verify(receipt)).isInstanceOf(Finding.Verified.class);
        assertThat(verify(signer.sign(ACCOUNT, 8, decision))).isInstanceOf(Finding.Verified.class);
    }

    @Test
    void aReceiptOfALaterKeyMayBeProvedByKeysPublishedSince() throws Exception {
        ReceiptVerifier verifier = ReceiptVerifier.of(signer.published(), ACCOUNT);
        signer.rotate();

        assertThat(verifier.verify(signer.sign(ACCOUNT, 7, decision), decision)).isEqualTo(new Finding.UnknownKey());
    }

    @Test
    void aReceiptForAnotherAccountIsWorthless() throws Exception {
        assertThat(verify(signer.sign(OTHER_ACCOUNT, 7, decision)))
                .isEqualTo(new Finding.Worthless("it is another account's"));
    }

    @Test
    void aReceiptForAnotherDecisionIsWorthless() throws Exception {
        for (Decision other : new Decision[]{denied(1, NEWS), granted(2, NEWS), granted(1, TRAINING),
            granted(1, NEWS, denied(9, NEWS))}) {
            assertThat(verify(signer.sign(ACCOUNT, 7, other))).as(other.toString())
                    .isEqualTo(new Finding.Worthless("it is for another decision"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "\u0000", "not a receipt"})
    void whatIsNoReceiptIsWorthless(String text) throws Exception {
        assertThat(verify(text)).isInstanceOf(Finding.Worthless.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<html>", "{\"keys\":1}", "{\"keys\":[{\"kty\":\"EC\"}]}"})
    void whatIsNoSetOfKeysIsRefused(String keys) {
        assertThatThrownBy(() -> ReceiptVerifier.of(keys, ACCOUNT)).isInstanceOf(WireException.class)
                .hasMessage("The receipt keys are not a JWK set");
    }
}
