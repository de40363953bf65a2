package org.preferencecenter.client.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireJson;

/** Signs receipts as an account service does. */
public final class ReceiptSigner {
    private final List<JWK> keys = new ArrayList<>();
    private ECKey current = newKey();

    /** From now on signs with another key, which is published beside the earlier ones. */
    public void rotate() {
        current = newKey();
    }

    private ECKey newKey() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).algorithm(JWSAlgorithm.ES256).keyID("key-" + (keys.size() + 1))
                    .generate();
            keys.add(key.toPublicJWK());
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime has P-256", e);
        }
    }

    public ECKey key() {
        return current;
    }

    /** What {@code GET /v1/receipt-keys} answers. */
    public String published() {
        return new JWKSet(keys).toString();
    }

    public String sign(AccountKey account, long sequence, Decision decision) {
        return sign(header().build(), claims(account, sequence, decision));
    }

    public JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(ReceiptClaims.TYPE))
                .keyID(current.getKeyID());
    }

    public static ReceiptClaims claims(AccountKey account, long sequence, Decision decision) {
        return new ReceiptClaims("receipt-" + sequence, "https://account.example", account, sequence, decision,
                Examples.MORNING);
    }

    public String sign(JWSHeader header, ReceiptClaims claims) {
        return sign(header, WireJson.write(claims));
    }

    public String sign(JWSHeader header, String claims) {
        try {
            JWSObject jws = new JWSObject(header, new Payload(claims));
            jws.sign(new ECDSASigner(current));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key and the header belong together", e);
        }
    }
}
