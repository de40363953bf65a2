package org.preferencecenter.service.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.preferencecenter.service.files.OwnerOnly;

/** The keys that sign receipts: a JWK set in a file that only the owner reads. The last one signs. */
public final class SigningKeys {
    /** A key that leaks harms no more than the receipts of its time. Receipts outlive it: it stays published for ever. */
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final List<JWK> keys;

    private SigningKeys(List<JWK> keys) {
        this.keys = keys;
    }

    /**
     * Reads the keys, and makes a new one if there is none or the last one has served its time.
     *
     * @throws IOException if the file cannot be read or written, or holds something else
     */
    public static SigningKeys open(Path file, Instant now) throws IOException {
        List<JWK> keys = new ArrayList<>(Files.exists(file) ? read(file) : List.of());
        if (keys.isEmpty() || isWornOut(keys.getLast(), now)) {
            keys.add(generate(now));
            OwnerOnly.write(file, new JWKSet(keys).toString(false));
        }
        return new SigningKeys(List.copyOf(keys));
    }

    /** The key that signs now. */
    ECKey current() {
        return keys.getLast().toECKey();
    }

    /** The public halves of all keys. */
    List<JWK> publicHalves() {
        return keys.stream().map(JWK::toPublicJWK).toList();
    }

    private static List<JWK> read(Path file) throws IOException {
        try {
            List<JWK> keys = JWKSet.parse(Files.readString(file)).getKeys();
            if (keys.stream().allMatch(key -> key instanceof ECKey && key.isPrivate())) {
                return keys;
            }
        } catch (ParseException e) {
            throw new IOException("The file of receipt keys is damaged", e);
        }
        throw new IOException("The file of receipt keys holds other keys");
    }

    private static boolean isWornOut(JWK key, Instant now) {
        return Optional.ofNullable(key.getIssueTime()).map(Date::toInstant)
                .filter(made -> made.plus(LIFETIME).isAfter(now)).isEmpty();
    }

    private static JWK generate(Instant now) {
        try {
            return new ECKeyGenerator(Curve.P_256).algorithm(JWSAlgorithm.ES256).keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true).issueTime(Date.from(now)).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime makes P-256 keys", e);
        }
    }
}
