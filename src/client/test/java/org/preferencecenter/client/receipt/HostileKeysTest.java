package org.preferencecenter.client.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.receipt.ReceiptVerifier.Finding;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.WireException;

/** A set of keys that proves nothing, or costs more than it can prove. */
class HostileKeysTest {
    private final ReceiptSigner signer = new ReceiptSigner();
    private final Decision decision = granted(1, NEWS);
    private final String receipt = signer.sign(ACCOUNT, 7, decision);

    private Finding with(JWK... keys) throws WireException {
        return ReceiptVerifier.of(set(keys), ACCOUNT).verify(receipt, decision);
    }

    private static String set(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(false);
    }

    private static void refused(String keys) {
        assertThatThrownBy(() -> ReceiptVerifier.of(keys, ACCOUNT)).isInstanceOf(WireException.class);
    }

    @Test
    void aKeyThatIsNoPointOfItsCurveIsRefused() {
        refused(signer.published().replaceFirst("\"x\":\"[^\"]*\"",
                "\"x\":\"" + Base64URL.encode(new byte[32]) + "\""));
    }

    @Test
    void aSigningKeyThatIsPublishedWholeCouldBeAnybodysNow() {
        refused(set(signer.key()));
        refused(set(new OctetSequenceKey.Builder(new byte[32]).keyID("key-1").build()));
    }

    @Test
    void moreKeysThanAServiceEverHadAreRefused() throws Exception {
        List<JWK> keys = new ArrayList<>();
        ECKey other = new ECKeyGenerator(Curve.P_256).generate().toPublicJWK();
        keys.add(signer.key().toPublicJWK());
        for (int i = 1; i < 2_000; i++) {
            keys.add(new ECKey.Builder(other).keyID("other-" + i).build());
        }
        assertThat(with(keys.toArray(JWK[]::new))).isInstanceOf(Finding.Verified.class);

        keys.add(new ECKey.Builder(other).keyID("one-more").build());
        refused(set(keys.toArray(JWK[]::new)));
    }

    @Test
    void aSetWithoutEndIsNotRead() {
        refused(signer.published().replaceFirst("\\{", "{\"more\":\"" + "x".repeat(2_000_000) + "\","));
        refused("{\"keys\":" + "[".repeat(50_000));
    }

    @Test
    void aKeyOfTheSameNameProvesNothingForAnother() throws Exception {
        ECKey own = signer.key().toPublicJWK();
        ECKey namesake = new ECKeyGenerator(Curve.P_256).keyID(own.getKeyID()).generate().toPublicJWK();

        assertThat(with(namesake)).isInstanceOf(Finding.Worthless.class);
        assertThat(with(namesake, own)).isNotInstanceOf(Finding.Verified.class);
    }
}
