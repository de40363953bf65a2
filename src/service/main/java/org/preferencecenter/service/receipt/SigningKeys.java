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
import java.util.function.Consumer;
import org.preferencecenter.service.files.OwnerOnly;

/** The keys that sign receipts: a JWK set in a file that only the owner reads. The last one signs. Any thread. */
public final class SigningKeys {
    /** A key that leaks harms no more than the receipts of its time. Receipts outlive it: it stays published for ever. */
    private static final Duration LIFETIME = Duration.ofDays(365);

    private final Path file;
    private volatile List<JWK> keys;

    private SigningKeys(Path file, List<JWK> keys) {
        this.file = file;
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads the keys, and makes a new one if there is none or the last one has served its time.
     *
     * @throws IOException if the file cannot be read or written, or holds something else
     */
    public static SigningKeys open(Path file, Instant now) throws IOException {
        List<JWK> keys = Files.exists(file) ? read(file) : List.of();
        return new SigningKeys(file,
                keys.isEmpty() || isWornOut(keys.getLast(), now) ? withNew(file, keys, now) : keys);
    }

    /**
     * Makes a new key if the last one has served its time.
     *
     * @param publishing is given the public half before anything is signed with the key, so that nobody gets a receipt that cannot
     *                   be checked; if it throws, the last key goes on signing
     * @return whether there is a new one
     * @throws IOException if it cannot be written; then, too, the last one goes on signing
     */
    synchronized boolean renew(Instant now, Consumer<JWK> publishing) throws IOException {
        if (!isWornOut(keys.getLast(), now)) {
            return false;
        }
        List<JWK> more = withNew(file, keys, now);
        publishing.accept(more.getLast().toPublicJWK());
        keys = List.copyOf(more);
        return true;
    }

    private static List<JWK> withNew(Path file, List<JWK> keys, Instant now) throws IOException {
        List<JWK> more = new ArrayList<>(keys);
        more.add(generate(now));
        OwnerOnly.write(file, new JWKSet(more).toString(false));
        return more;
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
