package org.preferencecenter.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preferencecenter.service.support.Decisions.NEWS;
import static org.preferencecenter.service.support.Decisions.granted;
import static org.preferencecenter.service.support.Decisions.request;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.preferencecenter.core.ledger.Decision;
import org.preferencecenter.core.wire.ReceiptClaims;
import org.preferencecenter.core.wire.SyncResponse;
import org.preferencecenter.core.wire.WireJson;
import org.preferencecenter.service.support.Reply;
import org.preferencecenter.service.support.RunningService;

class ReceiptsTest {
    private static final Duration YEAR = Duration.ofDays(365);

    @RegisterExtension
    final RunningService service = new RunningService();

    @Test
    void aReceiptIsThePublishedKeysWordForTheWholeDecision() throws Exception {
        Decision decision = granted(NEWS);
        JWSObject receipt = JWSObject.parse(receiptFor(decision));

        assertVerifies(receipt);
        assertThat(receipt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(receipt.getHeader().getType().getType()).isEqualTo(ReceiptClaims.TYPE);
        String payload = receipt.getPayload().toString();
        assertThat(RunningService.faultsBySchema("ReceiptClaims", payload)).isEmpty();
        ReceiptClaims claims = WireJson.read(payload, ReceiptClaims.class);
        assertThat(claims.decision()).isEqualTo(decision);
        assertThat(claims.account()).isEqualTo(service.account("ada"));
        assertThat(claims.sequence()).isEqualTo(1);
        assertThat(claims.receivedAt()).isEqualTo(service.clock.instant());
        assertThat(claims.service()).isEqualTo(service.service().address().toString());
    }

    @Test
    void aReceiptNamesTheServiceByItsPublicAddress() throws Exception {
        service.stop();
        service.with("public-address", "https://accounts.example").start();

        ReceiptClaims claims = WireJson.read(JWSObject.parse(receiptFor(granted(NEWS))).getPayload().toString(),
                ReceiptClaims.class);

        assertThat(claims.service()).isEqualTo("https://accounts.example");
    }

    @Test
    void privateKeysAreNotPublished() {
        Reply reply = service.get("/v1/receipt-keys");

        assertThat(reply.header("content-type")).isEqualTo("application/jwk-set+json");
        assertThat(reply.json().path("keys")).allSatisfy(key -> assertThat(key.has("d")).isFalse());
    }

    @Test
    void onlyTheOwnerReadsWhatIsInTheDataFolder() throws Exception {
        assertThat(permissions(service.data())).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(service.data())) {
            assertThat(files).contains(service.data().resolve("receipt-keys.json"))
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void theKeyStaysTheSameAfterARestart() throws Exception {
        List<JWK> before = keys();

        service.stop();
        service.start();

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void aKeySignsForAYearAndStaysPublishedForEver() throws Exception {
        JWSObject old = JWSObject.parse(receiptFor(granted(NEWS)));

        service.stop();
        service.clock.advance(YEAR);
        service.start();

        JWSObject fresh = JWSObject.parse(receiptFor(granted(NEWS)));
        assertThat(fresh.getHeader().getKeyID()).isNotEqualTo(old.getHeader().getKeyID());
        assertThat(keys()).hasSize(2);
        assertVerifies(old);
        assertVerifies(fresh);
    }

    @Test
    void aNewKeySignsAfterAYearWithoutARestartAndADesktopChecksWhatBothSigned() throws Exception {
        JWSObject old = JWSObject.parse(receiptFor(granted(NEWS)));
        List<JWK> kept = keys();

        service.clock.advance(YEAR);
        service.ticker.tick();

        JWSObject fresh = JWSObject.parse(receiptFor(granted(NEWS)));
        assertThat(kept).as("what the desktop has does not do, so it asks again").extracting(JWK::getKeyID)
                .doesNotContain(fresh.getHeader().getKeyID());
        assertVerifies(fresh);
        assertVerifies(old);
        assertThat(permissions(service.data().resolve("receipt-keys.json"))).isEqualTo("rw-------");
        service.stop();
        service.start();
        assertThat(keys()).hasSize(2);
        assertThat(JWSObject.parse(receiptFor(granted(NEWS))).getHeader().getKeyID())
                .isEqualTo(fresh.getHeader().getKeyID());
    }

    @Test
    void aKeyThatIsYoungGoesOnSigning() throws Exception {
        List<JWK> before = keys();

        service.clock.advance(YEAR.minusDays(1));
        service.ticker.tick();

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whereNoNewKeyCanBeWrittenTheLastOneGoesOnSigningUntilOneCan() throws Exception {
        Path inTheWay = Files.createDirectories(service.data().resolve("receipt-keys.json.new/full"));
        service.clock.advance(YEAR);
        service.ticker.tick();

        assertVerifies(JWSObject.parse(receiptFor(granted(NEWS))));
        assertThat(keys()).hasSize(1);

        Files.delete(inTheWay);
        service.ticker.tick();

        assertVerifies(JWSObject.parse(receiptFor(granted(NEWS))));
        assertThat(keys()).hasSize(2);
    }

    private String receiptFor(Decision decision) {
        SyncResponse answer = service.sync(service.issuer.token("ada"), request(decision), 0);
        return answer.receipts().getFirst().receipt();
    }

    private void assertVerifies(JWSObject receipt) throws Exception {
        JWK key = keys().stream().filter(each -> each.getKeyID().equals(receipt.getHeader().getKeyID())).findFirst()
                .orElseThrow();
        assertThat(receipt.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
    }

    private List<JWK> keys() throws Exception {
        return JWKSet.parse(service.get("/v1/receipt-keys").body()).getKeys();
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
