package org.preferencecenter.service.erasure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.json.CanonicalJson;
import org.preferencecenter.service.store.ProofKeyStore;

/**
 * Names accounts where they were erased: HMAC with SHA-256 (RFC 2104) of issuer and subject. Who asks for one account finds it; a list
 * of such names tells nobody who without the key could try out all names there are. Any thread.
 */
public final class AccountNames {
    private static final int KEY_BITS = 256;
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** Makes the key if there is none yet. */
    public AccountNames(ProofKeyStore store) {
        if (store.get().isEmpty()) {
            store.add(generate());
        }
        this.key = read(store.get().orElseThrow());
    }

    /** In lower-case hexadecimal. */
    public String of(AccountKey account) {
        // As a JSON array, so that no other issuer and subject come to the same text.
        String both = CanonicalJson.write(List.of(account.issuer(), account.subject()));
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(both.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC with SHA-256", e);
        }
    }

    private static SecretKeySpec read(String jwk) {
        try {
            return new SecretKeySpec(OctetSequenceKey.parse(jwk).toByteArray(), MAC);
        } catch (ParseException e) {
            throw new IllegalStateException("The key in the database is not what was written", e);
        }
    }

    private static String generate() {
        try {
            return new OctetSequenceKeyGenerator(KEY_BITS).algorithm(JWSAlgorithm.HS256).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime makes random keys", e);
        }
    }
}
