package org.preferencecenter.service.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.preferencecenter.service.signature.NativeCode;

class SignersTest {
    private static final int MANY = 300;

    @Test
    void whoeverSignsTheRuntimeChecksIt() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();

        assertSigns(Signers.of(key, NativeCode.signatures()), key);
        assertSigns(Signers.of(key, Optional.empty()), key);
    }

    /** Else this test, like the service, would fall back without a word. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = {"amd64", "aarch64"})
    void nativeCodeIsThereWhereServersMostlyRun() {
        assertThat(NativeCode.signatures()).isPresent();
    }

    /** Parts of a signature are of fixed length, though one in some hundred numbers is shorter. */
    private static void assertSigns(ECDSASigner signer, ECKey key) throws Exception {
        ECDSAVerifier verifier = new ECDSAVerifier(key);
        for (int i = 0; i < MANY; i++) {
            JWSObject object = new JWSObject(new JWSHeader(JWSAlgorithm.ES256), new Payload("receipt " + i));
            object.sign(signer);

            assertThat(object.getSignature().toString()).hasSize(86);
            assertThat(JWSObject.parse(object.serialize()).verify(verifier)).isTrue();
        }
    }
}
