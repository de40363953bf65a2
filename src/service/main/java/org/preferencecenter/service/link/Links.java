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
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes links for e-mails and opens them again. A link holds what it is for, sealed (JWE, RFC 7516), so that it tells nobody who
 * the person is, nobody can make one up, and none needs to be stored. Any thread.
 */
public final class Links {
    /** Under this the service lets people say no. */
    public static final String UNSUBSCRIBE = "/unsubscribe/";
    /** Under this it lets them confirm a yes. */
    public static final String CONFIRM = "/confirm/";

    /** A subject and an issuer of the greatest length, and all that is asked, come to half of it. */
    private static final int LONGEST = 3_000;

    /** A random initial vector of 128 bits: a mailing to millions, for years, does not come near to seeing one twice. */
    private static final EncryptionMethod METHOD = EncryptionMethod.A256CBC_HS512;

    private final LinkKeys keys;
    private final Supplier<URI> service;

    /** @param service the public address of this service */
    public Links(LinkKeys keys, Supplier<URI> service) {
        this.keys = keys;
        this.service = service;
    }

    /** The address that stands for a link in an e-mail. */
    public URI address(Link link) {
        String path = switch (link) {
            case Link.Unsubscribe unsubscribe -> UNSUBSCRIBE;
            case Link.Confirm confirm -> CONFIRM;
        };
        return URI.create(service.get().toString().replaceFirst("/$", "") + path + seal(LinkText.write(link)));
    }

    /** What a token of a link says; nothing if this service never made it. */
    public Optional<Link> open(String token) {
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
            return Optional.of(LinkText.read(sealed.getPayload().toString()));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private String seal(String text) {
        OctetSequenceKey key = keys.current();
        JWEObject sealed = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, METHOD).keyID(key.getKeyID()).build(), new Payload(text));
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
}
