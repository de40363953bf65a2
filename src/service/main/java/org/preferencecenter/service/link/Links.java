package org.preferencecenter.service.link;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.preferencecenter.core.account.AccountKey;
import org.preferencecenter.core.catalog.PreferenceId;
import org.preferencecenter.core.json.CanonicalJson;

/**
 * Makes links for e-mails and opens them again. A link holds what it is for, sealed (JWE, RFC 7516), so that it tells nobody who
 * the person is, nobody can make one up, and none needs to be stored. Any thread.
 */
public final class Links {
    /** Under this the service answers, on its public address. */
    public static final String UNSUBSCRIBE = "/unsubscribe/";

    /** A subject and an issuer of the greatest length come to half of it. */
    private static final int LONGEST = 2_000;

    /** A random initial vector of 128 bits: a mailing to millions, for years, does not come near to seeing one twice. */
    private static final EncryptionMethod METHOD = EncryptionMethod.A256CBC_HS512;

    private final LinkKeys keys;
    private final Supplier<URI> service;

    /** @param service the public address of this service */
    public Links(LinkKeys keys, Supplier<URI> service) {
        this.keys = keys;
        this.service = service;
    }

    /** The address that a link stands for in an e-mail. */
    public URI address(UnsubscribeLink link) {
        String base = service.get().toString().replaceFirst("/$", "");
        return URI.create(base + UNSUBSCRIBE + seal(link));
    }

    /** What a token of a link says; nothing if this service never made it. */
    public Optional<UnsubscribeLink> open(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWEObject sealed = JWEObject.parse(token);
            Optional<OctetSequenceKey> key = isOurs(sealed.getHeader())
                    ? keys.find(sealed.getHeader().getKeyID())
                    : Optional.empty();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            sealed.decrypt(new DirectDecrypter(key.get()));
            return Optional.ofNullable(sealed.getPayload().toJSONObject()).map(Links::read);
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private String seal(UnsubscribeLink link) {
        OctetSequenceKey key = keys.current();
        JWEObject sealed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, METHOD).keyID(key.getKeyID()).build(),
                new Payload(CanonicalJson.write(Map.of("unsubscribe", List.of(link.account().issuer(),
                        link.account().subject(), link.preference().value())))));
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java runtime seals with AES and HMAC", e);
        }
        return sealed.serialize();
    }

    private static boolean isOurs(JWEHeader header) {
        return JWEAlgorithm.DIR.equals(header.getAlgorithm()) && METHOD.equals(header.getEncryptionMethod())
                && header.getKeyID() != null;
    }

    private static UnsubscribeLink read(Map<String, Object> content) {
        if (content.get("unsubscribe") instanceof List<?> parts && parts.size() == 3
                && parts.get(0) instanceof String issuer && parts.get(1) instanceof String subject
                && parts.get(2) instanceof String preference) {
            return new UnsubscribeLink(new AccountKey(issuer, subject), new PreferenceId(preference));
        }
        throw new IllegalStateException("A link that this service sealed has another form");
    }
}
