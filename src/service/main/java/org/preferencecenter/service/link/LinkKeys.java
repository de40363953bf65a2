package org.preferencecenter.service.link;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.service.store.LinkKeyStore;

/**
 * The keys that links are sealed with. They are in the database, which all instances share and which is backed up, for a link must
 * work as long as anybody keeps the e-mail it stands in. Any thread.
 */
public final class LinkKeys {
    /** Seals are made in masses; a key that lives for ever would see too many. Links outlive it: it opens them for ever. */
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final LinkKeyStore store;
    private final InstantSource clock;
    private volatile List<OctetSequenceKey> keys;

    public LinkKeys(LinkKeyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.keys = read(store);
    }

    /** The key that seals now. */
    OctetSequenceKey current() {
        if (keys.isEmpty() || isWornOut(keys.getLast(), clock.instant())) {
            store.add(keys.size() + 1, generate(clock.instant()).toJSONString());
            keys = read(store);
        }
        return keys.getLast();
    }

    /** The key with an id; perhaps another instance of the service made it just now. */
    Optional<OctetSequenceKey> find(String id) {
        Optional<OctetSequenceKey> known = find(id, keys);
        if (known.isEmpty()) {
            keys = read(store);
        }
        return known.or(() -> find(id, keys));
    }

    private static Optional<OctetSequenceKey> find(String id, List<OctetSequenceKey> keys) {
        return keys.stream().filter(key -> id.equals(key.getKeyID())).findFirst();
    }

    private static List<OctetSequenceKey> read(LinkKeyStore store) {
        List<OctetSequenceKey> keys = new ArrayList<>();
        for (String jwk : store.all()) {
            try {
                keys.add(OctetSequenceKey.parse(jwk));
            } catch (ParseException e) {
                throw new IllegalStateException("A link key in the database is not what was written", e);
            }
        }
        return List.copyOf(keys);
    }

    private static boolean isWornOut(OctetSequenceKey key, Instant now) {
        return Optional.ofNullable(key.getIssueTime()).map(Date::toInstant)
                .filter(made -> made.plus(LIFETIME).isAfter(now)).isEmpty();
    }

    private static OctetSequenceKey generate(Instant now) {
        try {
            return new OctetSequenceKeyGenerator(EncryptionMethod.A256CBC_HS512.cekBitLength())
                    .keyIDFromThumbprint(true).issueTime(Date.from(now)).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime makes random keys", e);
        }
    }
}
