package org.preferencecenter.client.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/**
 * Checks that a receipt is the account service's word about this very decision in this very account: a JWS (RFC 7515) of the
 * receipt type, signed with ES256 by one of the published keys. Keys that a receipt brings along are ignored, and it may make no
 * demands of whoever reads it.
 */
public final class ReceiptVerifier {
    /**
     * An operator of several instances, each with a new key a year, never gets there. One who loses the keys with each start gets a
     * warning in the log long before: from here on, nobody could sync any more.
     */
    private static final int MOST_KEYS = 2_000;
    /** Five hundred characters for each. */
    private static final int LONGEST_KEYS = 1_000_000;

    private final JWKSet keys;
    private final AccountKey account;

    private ReceiptVerifier(JWKSet keys, AccountKey account) {
        this.keys = keys;
        this.account = account;
    }

    /**
     * A verifier for the receipts of one account.
     *
     * @param keys the answer of {@code GET /v1/receipt-keys}
     * @throws WireException if it is not a set of public keys, or larger than any
     */
    public static ReceiptVerifier of(String keys, AccountKey account) throws WireException {
        if (keys.length() > LONGEST_KEYS) {
            throw new WireException("The receipt keys are more than any service has");
        }
        try {
            JWKSet set = JWKSet.parse(keys);
            // What is signed with a key that everybody has proves nothing.
            if (set.size() > MOST_KEYS || set.getKeys().stream().anyMatch(JWK::isPrivate)) {
                throw new WireException("The receipt keys are too many, or not public ones");
            }
            return new ReceiptVerifier(set, account);
        } catch (ParseException e) {
            throw new WireException("The receipt keys are not a JWK set");
        }
    }

    /** What a receipt turned out to be. */
    public sealed interface Finding {
        /** It proves what it should. */
        record Verified(ReceiptClaims claims) implements Finding {}

        /** It is signed by a key that is not among those at hand; newer ones may have been published. */
        record UnknownKey() implements Finding {}

        /** It proves nothing. */
        record Worthless(String why) implements Finding {}
    }

    public Finding verify(String receipt, Decision decision) {
        try {
            JWSObject jws = JWSObject.parse(receipt);
            JWSHeader header = jws.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !new JOSEObjectType(ReceiptClaims.TYPE).equals(header.getType()) || header.getKeyID() == null
                    || header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
                return new Finding.Worthless("not a receipt signed with ES256");
            }
            JWK key = keys.getKeyByKeyId(header.getKeyID());
            if (key == null) {
                return new Finding.UnknownKey();
            }
            if (!(key instanceof ECKey publicKey) || !jws.verify(new ECDSAVerifier(publicKey))) {
                return new Finding.Worthless("the signature is wrong");
            }
            return compare(WireJson.read(jws.getPayload().toString(), ReceiptClaims.class), decision);
        } catch (ParseException | JOSEException | WireException e) {
            return new Finding.Worthless("not in the form of a receipt");
        }
    }

    private Finding compare(ReceiptClaims claims, Decision decision) {
        if (!claims.account().equals(account)) {
            return new Finding.Worthless("it is another account's");
        }
        if (!claims.decision().equals(decision)) {
            return new Finding.Worthless("it is for another decision");
        }
        return new Finding.Verified(claims);
    }
}
