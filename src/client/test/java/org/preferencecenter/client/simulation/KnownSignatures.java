package org.preferencecenter.client.simulation;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.InvalidParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spares the simulation a third of its time: what was once found to be signed is not worked out again each time it is verified.
 * Everything else is left to the JDK.
 */
final class KnownSignatures implements AutoCloseable {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final String NAME = "KnownSignatures";

    private final Set<String> good = new HashSet<>();

    KnownSignatures() {
        Security.insertProviderAt(new Known(Security.getProvider("SunEC")), 1);
    }

    /** What belongs to a world that ended is not asked for again. */
    void forget() {
        good.clear();
    }

    @Override
    public void close() {
        Security.removeProvider(NAME);
    }

    private final class Known extends Provider {
        private static final long serialVersionUID = 1L;

        Known(Provider jdk) {
            super(NAME, "1", "Signatures that were verified before");
            putService(new Service(this, "Signature", ALGORITHM, Remembering.class.getName(), null, null) {
                @Override
                public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
                    return new Remembering(good, Signature.getInstance(ALGORITHM, jdk));
                }
            });
        }
    }

    private static final class Remembering extends SignatureSpi {
        private final Set<String> good;
        private final Signature jdk;
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private @Nullable PublicKey verifying;

        Remembering(Set<String> good, Signature jdk) {
            this.good = good;
            this.jdk = jdk;
        }

        @Override
        protected void engineInitVerify(PublicKey key) throws InvalidKeyException {
            verifying = key;
            text.reset();
        }

        @Override
        protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
            jdk.initSign(key);
            text.reset();
        }

        @Override
        protected void engineUpdate(byte one) {
            text.write(one);
        }

        @Override
        protected void engineUpdate(byte[] bytes, int from, int length) {
            text.write(bytes, from, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            jdk.update(text.toByteArray());
            return jdk.sign();
        }

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            PublicKey key = verifying;
            if (key == null) {
                throw new SignatureException("There is no key to verify with");
            }
            String whole = HexFormat.of().formatHex(signature) + key.hashCode() + text;
            return good.contains(whole) || (isGood(key, signature) && good.add(whole));
        }

        private boolean isGood(PublicKey key, byte[] signature) throws SignatureException {
            try {
                jdk.initVerify(key);
                jdk.update(text.toByteArray());
                return jdk.verify(signature);
            } catch (SignatureException e) {
                throw e;
            } catch (GeneralSecurityException e) {
                throw new SignatureException(e);
            }
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new InvalidParameterException(name);
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new InvalidParameterException(name);
        }
    }
}
