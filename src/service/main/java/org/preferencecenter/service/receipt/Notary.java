package org.preferencecenter.service.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.signature.NativeCode;

/** Signs that this service holds a decision: a compact JWS (RFC 7515) with ES256. Any thread. */
public final class Notary {
    private final Supplier<URI> service;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final SigningKeys keys;
    private volatile Seal seal;

    /** What is made of a key once, and used for many receipts. */
    private record Seal(ECKey key, JWSHeader header, ECDSASigner signer) {
        static Seal of(ECKey key) {
            try {
                return new Seal(key, new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(ReceiptClaims.TYPE)).keyID(key.getKeyID()).build(),
                        Signers.of(key, NativeCode.signatures()));
            } catch (JOSEException e) {
                throw new IllegalArgumentException("The receipt key cannot sign", e);
            }
        }
    }

    /** @param service the public address of this service, which a receipt names */
    public Notary(SigningKeys keys, Supplier<URI> service, InstantSource clock, Supplier<UUID> ids) {
        this.service = service;
        this.clock = clock;
        this.ids = ids;
        this.keys = keys;
        this.seal = Seal.of(keys.current());
    }

    /** A receipt for a decision in its place. */
    public String receipt(AccountKey account, long sequence, Decision decision) {
        ReceiptClaims claims = new ReceiptClaims(ids.get().toString(), service.get().toString(), account, sequence,
                decision, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Seal current = seal();
        JWSObject receipt = new JWSObject(current.header(), new Payload(WireJson.write(claims)));
        try {
            receipt.sign(current.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime signs with ES256", e);
        }
        return receipt.serialize();
    }

    private Seal seal() {
        ECKey key = keys.current();
        if (!seal.key().equals(key)) {
            seal = Seal.of(key);
        }
        return seal;
    }
}
