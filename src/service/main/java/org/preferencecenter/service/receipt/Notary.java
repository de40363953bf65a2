package org.preferencecenter.service.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import java.net.URI;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireJson;

/** Signs that this service holds a decision: a compact JWS (RFC 7515) with ES256. Any thread. */
public final class Notary {
    private final Supplier<URI> service;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final JWSHeader header;
    private final ECDSASigner signer;

    /** @param service the public address of this service, which a receipt names */
    public Notary(SigningKeys keys, Supplier<URI> service, InstantSource clock, Supplier<UUID> ids) {
        this.service = service;
        this.clock = clock;
        this.ids = ids;
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(ReceiptClaims.TYPE))
                .keyID(keys.current().getKeyID()).build();
        try {
            this.signer = new ECDSASigner(keys.current());
        } catch (JOSEException e) {
            throw new IllegalArgumentException("The receipt key cannot sign", e);
        }
    }

    /** A receipt for a decision in its place. */
    public String receipt(AccountKey account, long sequence, Decision decision) {
        ReceiptClaims claims = new ReceiptClaims(ids.get().toString(), service.get().toString(), account, sequence,
                decision, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        JWSObject receipt = new JWSObject(header, new Payload(WireJson.write(claims)));
        try {
            receipt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime signs with ES256", e);
        }
        return receipt.serialize();
    }
}
