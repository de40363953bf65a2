package org.preferencecenter.client.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preferencecenter.client.receipt.ReceiptVerifier.Finding;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.WireException;
import org.preferencecenter.core.wire.WireJson;

/** Somebody between the service and this computer would like to make a decision look as if the account held it. */
class ForgedReceiptTest {
    private final ReceiptSigner signer = new ReceiptSigner();
    private final ReceiptSigner forger = new ReceiptSigner();
    private final Decision decision = granted(1, NEWS);
    private final ReceiptClaims claims = ReceiptSigner.claims(ACCOUNT, 7, decision);

    private void isWorthless(String receipt) throws WireException {
        assertThat(ReceiptVerifier.of(signer.published(), ACCOUNT).verify(receipt, decision))
                .isInstanceOf(Finding.Worthless.class);
    }

    private JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(new JOSEObjectType(ReceiptClaims.TYPE))
                .keyID(signer.key().getKeyID());
    }

    private String signed(JWSHeader header, JWSSigner with) throws JOSEException {
        JWSObject jws = new JWSObject(header, new Payload(WireJson.write(claims)));
        jws.sign(with);
        return jws.serialize();
    }

    @Test
    void unsignedWithAlgorithmNone() throws Exception {
        String header = "{\"alg\":\"none\",\"typ\":\"" + ReceiptClaims.TYPE + "\",\"kid\":\"" + signer.key().getKeyID()
                + "\"}";
        String unsigned = Base64URL.encode(header) + "." + Base64URL.encode(WireJson.write(claims)) + ".";

        isWorthless(unsigned);
        String signature = signer.sign(ACCOUNT, 7, decision);
        isWorthless(unsigned + signature.substring(signature.lastIndexOf('.') + 1));
    }

    @Test
    void withoutItsSignature() throws Exception {
        String receipt = signer.sign(ACCOUNT, 7, decision);

        isWorthless(receipt.substring(0, receipt.lastIndexOf('.') + 1));
        isWorthless(receipt.substring(0, receipt.lastIndexOf('.')));
    }

    @Test
    void signedWithThePublicKeyAsASharedSecret() throws Exception {
        String published = signer.key().toPublicJWK().toJSONString();

        isWorthless(
                signed(header(JWSAlgorithm.HS256).build(), new MACSigner(published.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void signedByAnotherAlgorithmWithAKeyThatIsPublished() throws Exception {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ECKey p384 = new ECKeyGenerator(Curve.P_384).keyID("p384").generate();
        ReceiptVerifier verifier = ReceiptVerifier.of(
                new JWKSet(List.of(rsa.toPublicJWK(), p384.toPublicJWK())).toString(), ACCOUNT);

        String byRsa = signed(header(JWSAlgorithm.RS256).keyID("rsa").build(), new RSASSASigner(rsa));
        String byP384 = signed(header(JWSAlgorithm.ES384).keyID("p384").build(), new ECDSASigner(p384));
        String named = signer.sign(header(JWSAlgorithm.ES256).keyID("rsa").build(), claims);
        String named384 = signer.sign(header(JWSAlgorithm.ES256).keyID("p384").build(), claims);

        for (String receipt : List.of(byRsa, byP384, named, named384)) {
            assertThat(verifier.verify(receipt, decision)).isInstanceOf(Finding.Worthless.class);
        }
    }

    @Test
    void signedByAKeyThatOnlyHasTheNameOfOneThatIsPublished() throws Exception {
        assertThat(forger.key().getKeyID()).isEqualTo(signer.key().getKeyID());

        isWorthless(forger.sign(ACCOUNT, 7, decision));
    }

    @Test
    void signedByAKeyThatTheReceiptBringsAlong() throws Exception {
        ECKey own = forger.key();

        isWorthless(forger.sign(forger.header().jwk(own.toPublicJWK()).build(), claims));
        JWSHeader strange = forger.header().keyID("elsewhere").jwk(own.toPublicJWK()).build();
        assertThat(ReceiptVerifier.of(signer.published(), ACCOUNT).verify(forger.sign(strange, claims), decision))
                .isEqualTo(new Finding.UnknownKey());
    }

    @Test
    void namingTheKeyOfAnotherSigner() throws Exception {
        String first = signer.key().getKeyID();
        signer.rotate();

        isWorthless(signer.sign(signer.header().keyID(first).build(), claims));
    }

    @Test
    void namingNoKey() throws Exception {
        isWorthless(signer.sign(signer.header().keyID(null).build(), claims));
    }

    @Test
    void signedByTheServiceForSomethingElse() throws Exception {
        isWorthless(signer.sign(signer.header().type(JOSEObjectType.JWT).build(), claims));
        isWorthless(signer.sign(signer.header().type(null).build(), claims));
    }

    @Test
    void withADemandThatNobodyHereUnderstands() throws Exception {
        isWorthless(
                signer.sign(signer.header().customParam("expiry", 1).criticalParams(Set.of("expiry")).build(), claims));
    }

    @Test
    void withADemandThatIsUnderstoodElsewhere() throws Exception {
        isWorthless(
                signer.sign(signer.header().base64URLEncodePayload(true).criticalParams(Set.of("b64")).build(),
                        claims));
        isWorthless(signer.sign(signer.header().base64URLEncodePayload(false).build(), claims));
    }

    @Test
    void namingAddressesOfKeysThatNobodyAsks() throws Exception {
        URI elsewhere = URI.create("https://forger.example/keys");

        isWorthless(forger.sign(forger.header().jwkURL(elsewhere).x509CertURL(elsewhere).build(), claims));
        assertThat(ReceiptVerifier.of(signer.published(), ACCOUNT)
                .verify(signer.sign(signer.header().jwkURL(elsewhere).build(), claims), decision))
                .as("a name of no use does no harm").isInstanceOf(Finding.Verified.class);
    }

    @Test
    void withASignatureThatOnlyLooksLikeOne() throws Exception {
        String receipt = signer.sign(ACCOUNT, 7, decision);
        String signed = receipt.substring(0, receipt.lastIndexOf('.') + 1);
        byte[] honest = Base64URL.from(receipt.substring(signed.length())).decode();
        byte[] order = Curve.P_256.toECParameterSpec().getOrder().toByteArray();
        byte[] orderTwice = new byte[64];
        System.arraycopy(order, 1, orderTwice, 0, 32);
        System.arraycopy(order, 1, orderTwice, 32, 32);

        isWorthless(signed + Base64URL.encode(new byte[64]));
        isWorthless(signed + Base64URL.encode(orderTwice));
        isWorthless(signed + Base64URL.encode(ECDSA.transcodeSignatureToDER(honest)));
        isWorthless(signed + Base64URL.encode(Arrays.copyOf(honest, 96)));
        isWorthless(signed + Base64URL.encode(new byte[1 << 20]));
    }

    @Test
    void withAHeaderThatSaysEverythingTwice() throws Exception {
        String header = "{\"alg\":\"none\",\"typ\":\"JWT\"," + signer.header().build().toString().substring(1);
        String receipt = signer.sign(ACCOUNT, 7, decision);

        isWorthless(Base64URL.encode(header) + receipt.substring(receipt.indexOf('.')));
    }

    @Test
    void withAHeaderOrAContentWithoutEnd() throws Exception {
        isWorthless(signer.sign(signer.header().customParam("more", "x".repeat(1_000_000)).build(), claims));
        isWorthless(Base64URL.encode("[".repeat(1_000_000)) + ".e30.e30");
        isWorthless(signer.sign(signer.header().build(), "[".repeat(1_000_000)));
    }

    @Test
    void withOneByteThatIsNotTheServices() throws Exception {
        String receipt = signer.sign(ACCOUNT, 7, decision);
        ReceiptVerifier verifier = ReceiptVerifier.of(signer.published(), ACCOUNT);
        for (int i = 0; i < receipt.length() - 1; i += 7) {
            char other = receipt.charAt(i) == 'A' ? 'B' : 'A';
            if (receipt.charAt(i) != '.') {
                String forged = receipt.substring(0, i) + other + receipt.substring(i + 1);
                assertThat(verifier.verify(forged, decision)).as("byte " + i).isNotInstanceOf(Finding.Verified.class);
            }
        }
    }
}
