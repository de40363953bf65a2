package org.preferencecenter.service.receipt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.preferencecenter.service.store.ReceiptKeyStore;

/**
 * What receipts can be checked with: the public halves of the keys of every instance of the service, now and ever before, since
 * receipts outlive keys and instances. Any thread.
 */
public final class PublishedKeys {
    private static final System.Logger LOG = System.getLogger(PublishedKeys.class.getName());
    /** More than instances and years bring about, and far fewer than a desktop takes. */
    private static final int SUSPICIOUS = 100;

    private final ReceiptKeyStore store;

    /** Publishes the keys of this instance beside the others. */
    public PublishedKeys(ReceiptKeyStore store, SigningKeys own) {
        this.store = store;
        own.publicHalves().forEach(this::add);
        int published = store.all().size();
        if (published >= SUSPICIOUS) {
            LOG.log(Level.WARNING,
                    "{0} keys for receipts are published. Keep receipt-keys.json when the service starts anew: desktops do not take"
                            + " more than 2000",
                    Integer.toString(published));
        }
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
