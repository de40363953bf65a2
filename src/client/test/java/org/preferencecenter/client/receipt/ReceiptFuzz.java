package org.preferencecenter.client.receipt;

import static org.preferencecenter.client.testing.Examples.ACCOUNT;
import static org.preferencecenter.client.testing.Examples.NEWS;
import static org.preferencecenter.client.testing.Examples.granted;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.preferencecenter.client.fuzz.Fuzzed;
import org.preferencecenter.client.receipt.ReceiptVerifier.Finding;
import org.preferencecenter.client.testing.ReceiptSigner;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.WireException;

/**
 * A receipt is believed only if header and content are, byte for byte, the ones that the service signed.
 *
 * <p>An input has four lines: the set of keys, the header, the signature and the content. {@code honest} stands for what the
 * service sends, which is another each time.
 */
public final class ReceiptFuzz {
    private static final String HONEST = "honest";
    private static final ReceiptSigner SIGNER = new ReceiptSigner();
    private static final Decision DECISION = granted(1, NEWS);
    private static final List<String> PARTS = List.of(SIGNER.sign(ACCOUNT, 1, DECISION).split("\\.", 3));
    private static final int HALF = 32;

    private ReceiptFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        boolean _ = takes(input);
    }

    /** Whether the input is taken. */
    public static boolean takes(byte[] input) {
        List<String> lines = Fuzzed.lines(input, 4);
        String header = part(lines.get(1), PARTS.get(0));
        String content = part(lines.get(3), PARTS.get(1));
        try {
            String keys = lines.getFirst().replace(HONEST, SIGNER.published());
            Finding finding = ReceiptVerifier.of(keys, ACCOUNT)
                    .verify(header + "." + content + "." + signature(lines.get(2)), DECISION);
            boolean genuine = header.equals(PARTS.get(0)) && content.equals(PARTS.get(1));
            Fuzzed.require(genuine || !(finding instanceof Finding.Verified), "a forged receipt was believed");
            return finding instanceof Finding.Verified;
        } catch (WireException e) {
            return false;
        }
    }

    private static String part(String line, String honest) {
        return line.equals(HONEST) ? honest : line.startsWith("{") ? Base64URL.encode(line).toString() : line;
    }

    private static String signature(String line) {
        byte[] honest = Base64URL.from(PARTS.get(2)).decode();
        return switch (line) {
            case HONEST -> PARTS.get(2);
            case "zero" -> Base64URL.encode(new byte[honest.length]).toString();
            case "twin" -> Base64URL.encode(twin(honest)).toString();
            case "der" -> Base64URL.encode(der(honest)).toString();
            default -> line;
        };
    }

    /** The other signature that follows from each one of ECDSA. */
    private static byte[] twin(byte[] signature) {
        BigInteger order = Curve.P_256.toECParameterSpec().getOrder();
        byte[] other = order.subtract(new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF))).toByteArray();
        byte[] twin = Arrays.copyOf(signature, 2 * HALF);
        Arrays.fill(twin, HALF, 2 * HALF, (byte) 0);
        int length = Math.min(HALF, other.length);
        System.arraycopy(other, other.length - length, twin, 2 * HALF - length, length);
        return twin;
    }

    private static byte[] der(byte[] signature) {
        try {
            return ECDSA.transcodeSignatureToDER(signature);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
