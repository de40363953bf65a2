package org.preferencecenter.service.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import java.security.Provider;
import java.util.Optional;
import org.conscrypt.Conscrypt;

/**
 * What signs with a key. A receipt costs the service more than anything else does, so it is signed by native code where there is
 * some for this machine: that takes a sixth of the time of the Java runtime's own, and a tenth right after the start.
 */
final class Signers {
    private Signers() {}

    /** @throws JOSEException if it is no key that can sign */
    static ECDSASigner of(ECKey key) throws JOSEException {
        return of(key, Conscrypt.isAvailable() ? Optional.of(Conscrypt.newProvider()) : Optional.empty());
    }

    static ECDSASigner of(ECKey key, Optional<Provider> provider) throws JOSEException {
        // Made a key of the provider once, else each signature would begin with that.
        ECDSASigner signer = new ECDSASigner(key.toECPrivateKey(provider.orElse(null)));
        signer.getJCAContext().setProvider(provider.orElse(null));
        return signer;
    }
}
