package org.preferencecenter.service.receipt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.service.store.ReceiptKeyStore;

/**
 * What receipts can be checked with: the public halves of the keys of every instance of the service, now and ever before, since
 * receipts outlive keys and instances. Any thread.
 */
public final class PublishedKeys {
    private final ReceiptKeyStore store;

    /** Publishes the keys of this instance beside the others. */
    public PublishedKeys(ReceiptKeyStore store, SigningKeys own) {
        this.store = store;
        own.publicHalves().forEach(this::add);
    }

    /** Publishes the public half of a key. */
    void add(JWK key) {
        store.add(key.getKeyID(), key.toJSONString());
    }

    /** All of them as a JWK set (RFC 7517). */
    public String jwks() {
        List<JWK> keys = new ArrayList<>();
        for (String jwk : store.all()) {
            try {
                keys.add(JWK.parse(jwk));
            } catch (ParseException e) {
                throw new IllegalStateException("A key in the database is not what was written", e);
            }
        }
        return new JWKSet(keys).toString(true);
    }
}
