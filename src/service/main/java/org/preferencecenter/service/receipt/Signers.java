package org.preferencecenter.service.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.security.Provider;
import java.util.Optional;

/** What signs with a key. */
final class Signers {
    private Signers() {}

    /**
     * A signer by the code of a provider, or by that of the Java runtime.
     *
     * @throws JOSEException if it is no key that can sign
     */
    static ECDSASigner of(ECKey key, Optional<Provider> provider) throws JOSEException {
        // Made a key of the provider once, else each signature would begin with that.
        ECDSASigner signer = new ECDSASigner(key.toECPrivateKey(provider.orElse(null)));
        signer.getJCAContext().setProvider(provider.orElse(null));
        return signer;
    }
}
